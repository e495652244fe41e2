#include "tests/support/drivers/information_driver.h"

#include <QDialog>
#include <QLabel>

#include "ui/controls/action_button.h"
#include "ui/controls/banner.h"
#include "ui/controls/failed_state.h"
#include "ui/controls/row_list.h"
#include "ui/controls/switch.h"
#include "ui/states/state_view.h"

namespace gatehouse::test {

namespace {

QString failureOf(const StateView* view)
{
    return view->state() == StateView::State::Failed ? view->failedState()->sentence() : QString();
}

QString shownText(const QLabel* label) { return label->isVisible() ? label->text() : QString(); }

} // namespace

InformationDriver::InformationDriver(QWidget* page)
    : m_parts(page)
{
}

bool InformationDriver::isLoaded() const
{
    return m_parts.part<StateView>(QStringLiteral("informationStates"))->state() == StateView::State::Content;
}

QString InformationDriver::failure() const
{
    return failureOf(m_parts.part<StateView>(QStringLiteral("informationStates")));
}

bool InformationDriver::canTryAgain() const
{
    return !m_parts.part<StateView>(QStringLiteral("informationStates"))->failedState()->retryButton()->isBusy();
}

void InformationDriver::tryAgain() const
{
    auto* view = m_parts.part<StateView>(QStringLiteral("informationStates"));
    m_parts.click(view->failedState()->retryButton());
}

QString InformationDriver::newsTitle() const
{
    return m_parts.part<QLabel>(QStringLiteral("informationNews"), QStringLiteral("rowTitle"))->text();
}

QString InformationDriver::newsText() const
{
    return m_parts.part<QLabel>(QStringLiteral("informationNews"), QStringLiteral("rowDetail"))->text();
}

bool InformationDriver::isOn() const { return m_parts.part<Switch>(QStringLiteral("informationSwitch"))->isChecked(); }

bool InformationDriver::isBusy() const { return m_parts.part<Switch>(QStringLiteral("informationSwitch"))->isBusy(); }

bool InformationDriver::canSwitch() const
{
    return m_parts.part<Switch>(QStringLiteral("informationSwitch"))->isEnabled();
}

QString InformationDriver::switchName() const
{
    return m_parts.part<Switch>(QStringLiteral("informationSwitch"))->accessibleName();
}

QString InformationDriver::note() const { return shownText(m_parts.part<QLabel>(QStringLiteral("informationNote"))); }

QString InformationDriver::details() const { return m_parts.openedText(QStringLiteral("informationDetails")); }

void InformationDriver::flip() const { m_parts.click(QStringLiteral("informationSwitch")); }

void InformationDriver::flipByKeyboard() const
{
    auto* toggle = m_parts.part<Switch>(QStringLiteral("informationSwitch"));
    toggle->setFocus(Qt::TabFocusReason);
    QTest::keyClick(toggle, Qt::Key_Space);
}

QString InformationDriver::cookies() const
{
    return m_parts.part<QLabel>(QStringLiteral("informationCookies"), QStringLiteral("rowDetail"))->text();
}

void InformationDriver::openCookies() const { m_parts.click(QStringLiteral("informationOpenCookies")); }

QWidget* InformationDriver::dialog() const
{
    const auto found = m_parts.root()->findChildren<QDialog*>(QStringLiteral("cookieDialog"));
    for (QDialog* one : found) {
        if (one->isVisible())
            return one;
    }
    return nullptr;
}

PageParts InformationDriver::inDialog() const
{
    QWidget* shown = dialog();
    if (!shown)
        qFatal("The cookie dialog is not shown");
    return PageParts(shown);
}

bool InformationDriver::isAllowed(const char* category) const
{
    return inDialog().part<Switch>(QStringLiteral("cookieSwitch_") + QLatin1String(category))->isChecked();
}

bool InformationDriver::canChange(const char* category) const
{
    return inDialog().part<Switch>(QStringLiteral("cookieSwitch_") + QLatin1String(category))->isEnabled();
}

QString InformationDriver::explanation(const char* category) const
{
    return inDialog()
        .part<QLabel>(QStringLiteral("cookieRow_") + QLatin1String(category), QStringLiteral("rowDetail"))
        ->text();
}

void InformationDriver::toggle(const char* category) const
{
    inDialog().click(QStringLiteral("cookieSwitch_") + QLatin1String(category));
}

void InformationDriver::acceptAll() const { inDialog().click(QStringLiteral("cookieAcceptAll")); }
void InformationDriver::onlyNecessary() const { inDialog().click(QStringLiteral("cookieOnlyNecessary")); }
void InformationDriver::saveChoice() const { inDialog().click(QStringLiteral("cookieSave")); }
void InformationDriver::closeDialog() const { inDialog().click(QStringLiteral("cookieClose")); }

bool InformationDriver::canSave() const
{
    return inDialog().part<QPushButton>(QStringLiteral("cookieSave"))->isEnabled() &&
           inDialog().part<QPushButton>(QStringLiteral("cookieAcceptAll"))->isEnabled() &&
           inDialog().part<QPushButton>(QStringLiteral("cookieOnlyNecessary"))->isEnabled();
}

bool InformationDriver::isSaving() const
{
    for (const char* name : {"cookieSave", "cookieAcceptAll", "cookieOnlyNecessary"}) {
        if (inDialog().part<ActionButton>(QLatin1String(name))->isBusy())
            return true;
    }
    return false;
}

bool InformationDriver::refusingIsAsNear() const
{
    const auto* accept = inDialog().part<ActionButton>(QStringLiteral("cookieAcceptAll"));
    const auto* refuse = inDialog().part<ActionButton>(QStringLiteral("cookieOnlyNecessary"));
    return accept->role() == refuse->role() && std::abs(accept->width() - refuse->width()) <= 1 &&
           accept->height() == refuse->height() && accept->y() == refuse->y();
}

QString InformationDriver::meanwhile() const
{
    const auto* banner = inDialog().part<Banner>(QStringLiteral("cookieMeanwhile"));
    if (!banner->isVisible())
        return {};
    QString all;
    for (const QLabel* label : banner->findChildren<QLabel*>())
        all += shownText(label);
    return all;
}

QString InformationDriver::dialogFailure() const
{
    const auto* failure = inDialog().part<FailedState>(QStringLiteral("cookieFailure"));
    return failure->isVisible() ? failure->sentence() : QString();
}

void InformationDriver::tryDialogAgain() const
{
    inDialog().click(inDialog().part<FailedState>(QStringLiteral("cookieFailure"))->retryButton());
}

QString InformationDriver::reason() const { return shownText(inDialog().part<QLabel>(QStringLiteral("cookieReason"))); }

QStringList InformationDriver::decisions() const
{
    QStringList titles;
    const auto* rows = inDialog().part<RowList>(QStringLiteral("consentRows"));
    for (int row = 0; row < rows->count(); ++row)
        titles.append(PageParts(rows->row(row)).part<QLabel>(QStringLiteral("consentTitle"))->text());
    return titles;
}

QStringList InformationDriver::wordings(int row) const
{
    QStringList lines;
    const auto* rows = inDialog().part<RowList>(QStringLiteral("consentRows"));
    for (const QLabel* label : rows->row(row)->findChildren<QLabel*>(QStringLiteral("consentWording")))
        lines.append(label->text());
    return lines;
}

QString InformationDriver::whenOf(int row) const
{
    const auto* rows = inDialog().part<RowList>(QStringLiteral("consentRows"));
    return PageParts(rows->row(row)).part<QLabel>(QStringLiteral("consentWhen"))->text();
}

bool InformationDriver::showsNoDecisions() const
{
    return inDialog().part<StateView>(QStringLiteral("consentStates"))->state() == StateView::State::Empty;
}

QString InformationDriver::recordFailure() const
{
    return failureOf(inDialog().part<StateView>(QStringLiteral("consentStates")));
}

void InformationDriver::retryRecord() const
{
    inDialog().click(inDialog().part<StateView>(QStringLiteral("consentStates"))->failedState()->retryButton());
}

bool InformationDriver::canShowMore() const { return inDialog().isShown(QStringLiteral("consentMore")); }
void InformationDriver::showMore() const { inDialog().click(QStringLiteral("consentMore")); }

} // namespace gatehouse::test
