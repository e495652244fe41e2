#include "tests/support/drivers/security_driver.h"

#include <QDialog>
#include <QLabel>

#include "ui/controls/action_button.h"
#include "ui/controls/badge.h"
#include "ui/controls/banner.h"
#include "ui/controls/failed_state.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/row_list.h"
#include "ui/controls/strength_meter.h"
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

void SecurityDriver::typePasswords(const QString& current, const QString& next, const QString& repeated) const
{
    m_parts.type(QStringLiteral("passwordCurrent"), current);
    m_parts.type(QStringLiteral("passwordNew"), next);
    m_parts.type(QStringLiteral("passwordRepeated"), repeated);
}

void SecurityDriver::changePassword() const { m_parts.click(QStringLiteral("passwordSubmit")); }

bool SecurityDriver::canChangePassword() const { return m_parts.part(QStringLiteral("passwordSubmit"))->isEnabled(); }

bool SecurityDriver::isChangingPassword() const
{
    return m_parts.part<ActionButton>(QStringLiteral("passwordSubmit"))->isBusy();
}

void SecurityDriver::keepOthers() const
{
    m_parts.part<QAbstractButton>(QStringLiteral("passwordEndOthers"))->setChecked(false);
}

QString SecurityDriver::passwordFault(const QString& field) const
{
    const QString name = field == QLatin1String("new")       ? QStringLiteral("passwordNew")
                         : field == QLatin1String("current") ? QStringLiteral("passwordCurrent")
                                                             : QStringLiteral("passwordRepeated");
    const auto* whole = qobject_cast<LabeledField*>(m_parts.part(name)->parentWidget());
    return whole ? whole->error() : QString();
}

QString SecurityDriver::passwordStrength() const
{
    return m_parts.part<StrengthMeter>(QStringLiteral("passwordNewStrength"))->sentence();
}

QString SecurityDriver::passwordSaid() const
{
    const auto* banner = m_parts.part<Banner>(QStringLiteral("passwordSaid"));
    return banner->isVisible() ? banner->accessibleName() : QString();
}

QString SecurityDriver::passwordNote() const
{
    const auto* note = m_parts.part<QLabel>(QStringLiteral("passwordNote"));
    return note->isVisible() ? note->text() : QString();
}

QString SecurityDriver::passwordSince() const
{
    return PageParts(m_parts.part(QStringLiteral("passwordCard"))).part<QLabel>(QStringLiteral("cardSubtitle"))->text();
}

QStringList SecurityDriver::passwords() const
{
    QStringList typed;
    for (const char* name : {"passwordCurrent", "passwordNew", "passwordRepeated"})
        typed.append(m_parts.part<QLineEdit>(QLatin1String(name))->text());
    return typed;
}

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
