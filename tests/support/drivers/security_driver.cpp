#include "tests/support/drivers/security_driver.h"

#include <QDialog>
#include <QLabel>

#include "ui/controls/action_button.h"
#include "ui/controls/badge.h"
#include "ui/controls/banner.h"
#include "ui/controls/failed_state.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/row_list.h"
#include "ui/states/state_view.h"

namespace gatehouse::test {

SecurityDriver::SecurityDriver(QWidget* page)
    : m_parts(page)
{
}

int SecurityDriver::sessionCount() const
{
    return m_parts.part<RowList>(QStringLiteral("securitySessionList"))->count();
}

QWidget* SecurityDriver::row(int row) const
{
    return m_parts.part<RowList>(QStringLiteral("securitySessionList"))->row(row);
}

QString SecurityDriver::title(int row) const
{
    return PageParts(this->row(row)).part<QLabel>(QStringLiteral("rowTitle"))->text();
}

QString SecurityDriver::detail(int row) const
{
    QString text = PageParts(this->row(row)).part<QLabel>(QStringLiteral("rowDetail"))->text();
    return text.remove(QChar(0x2066)).remove(QChar(0x2069));
}

QString SecurityDriver::badge(int row) const
{
    const auto* badge = PageParts(this->row(row)).part<Badge>(QStringLiteral("rowBadge"));
    return badge->isVisible() ? badge->text() : QString();
}

QString SecurityDriver::countText() const
{
    return m_parts.part<QLabel>(QStringLiteral("securitySessionCount"))->text();
}

bool SecurityDriver::canShowMore() const { return m_parts.isShown(QStringLiteral("securityShowMore")); }
void SecurityDriver::showMore() const { m_parts.click(QStringLiteral("securityShowMore")); }

ActionButton* SecurityDriver::button(int row, const QString& prefix) const
{
    for (ActionButton* button : this->row(row)->findChildren<ActionButton*>()) {
        if (button->objectName().startsWith(prefix) && button->isVisible())
            return button;
    }
    return nullptr;
}

QString SecurityDriver::endName(int row) const
{
    const ActionButton* button = this->button(row, QStringLiteral("securityEnd"));
    return button ? button->accessibleName() : QString();
}

bool SecurityDriver::canEnd(int row) const
{
    const ActionButton* button = this->button(row, QStringLiteral("securityEnd"));
    return button && button->isEnabled() && !button->isBusy();
}

bool SecurityDriver::isEnding(int row) const
{
    const ActionButton* button = this->button(row, QStringLiteral("securityEnd"));
    return button && button->isBusy();
}

void SecurityDriver::end(int row) const { m_parts.click(button(row, QStringLiteral("securityEnd"))); }

bool SecurityDriver::offersEndOthers() const { return m_parts.isShown(QStringLiteral("securityEndOthers")); }

bool SecurityDriver::canEndOthers() const
{
    return offersEndOthers() && m_parts.part(QStringLiteral("securityEndOthers"))->isEnabled();
}

void SecurityDriver::endOthers() const { m_parts.click(QStringLiteral("securityEndOthers")); }

QStringList SecurityDriver::question() const
{
    const auto* dialog = m_parts.root()->findChild<QDialog*>(QStringLiteral("questionDialog"));
    if (!dialog || !dialog->isVisible())
        return {};
    const PageParts parts(const_cast<QDialog*>(dialog));
    return {dialog->windowTitle(), parts.part<QLabel>(QStringLiteral("questionText"))->text(),
            parts.part<QAbstractButton>(QStringLiteral("questionVerb"))->text().remove(QLatin1Char('&'))};
}

void SecurityDriver::confirm() const { m_parts.click(QStringLiteral("questionVerb")); }
void SecurityDriver::cancel() const { m_parts.click(QStringLiteral("questionCancel")); }

QString SecurityDriver::said() const
{
    const auto* banner = m_parts.part<Banner>(QStringLiteral("securitySessionSaid"));
    return banner->isVisible() ? banner->accessibleName() : QString();
}

QString SecurityDriver::offlineSentence() const
{
    const auto* label = m_parts.part<QLabel>(QStringLiteral("securitySessionOffline"));
    return label->isVisible() ? label->text() : QString();
}

bool SecurityDriver::canName(int row) const
{
    const ActionButton* button = this->button(row, QStringLiteral("securityName"));
    return button && button->isEnabled();
}

void SecurityDriver::name(int row) const { m_parts.click(button(row, QStringLiteral("securityName"))); }

bool SecurityDriver::isNaming() const
{
    const auto* dialog = m_parts.root()->findChild<QDialog*>(QStringLiteral("sessionNameDialog"));
    return dialog && dialog->isVisible();
}

void SecurityDriver::enterName(const QString& name) const
{
    m_parts.type(QStringLiteral("sessionName"), name);
    m_parts.click(QStringLiteral("sessionNameSave"));
}

QString SecurityDriver::nameFault() const
{
    const auto* banner = m_parts.part<Banner>(QStringLiteral("sessionNameBanner"));
    return banner->isVisible() ? banner->accessibleName()
                               : m_parts.part<LabeledField>(QStringLiteral("sessionNameField"))->error();
}

void SecurityDriver::closeNaming() const { m_parts.click(QStringLiteral("sessionNameCancel")); }

QString SecurityDriver::failure() const
{
    const auto* view = m_parts.part<StateView>(QStringLiteral("securitySessionStates"));
    return view->state() == StateView::State::Failed ? view->failedState()->sentence() : QString();
}

void SecurityDriver::tryAgain() const
{
    auto* view = m_parts.part<StateView>(QStringLiteral("securitySessionStates"));
    m_parts.click(PageParts(view->failedState()).part<QAbstractButton>(QStringLiteral("retryButton")));
}

bool SecurityDriver::isLoading() const
{
    return m_parts.part<StateView>(QStringLiteral("securitySessionStates"))->state() == StateView::State::Loading;
}

} // namespace gatehouse::test
