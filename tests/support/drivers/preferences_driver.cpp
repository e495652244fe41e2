#include "tests/support/drivers/preferences_driver.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

#include "ui/controls/badge.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/failed_state.h"
#include "ui/controls/labeled_field.h"
#include "ui/preferences/field_news.h"
#include "ui/states/state_view.h"

namespace gatehouse::test {

PreferencesDriver::PreferencesDriver(QWidget* page)
    : m_parts(page)
{
}

QString PreferencesDriver::firstName() const
{
    return m_parts.part<QLineEdit>(QStringLiteral("preferencesFirstName"))->text();
}

QString PreferencesDriver::lastName() const
{
    return m_parts.part<QLineEdit>(QStringLiteral("preferencesLastName"))->text();
}

QString PreferencesDriver::salutation() const
{
    return m_parts.part<QComboBox>(QStringLiteral("preferencesSalutation"))->currentText();
}

QString PreferencesDriver::jobRole() const
{
    return m_parts.part<QComboBox>(QStringLiteral("preferencesJobRole"))->currentText();
}

QString PreferencesDriver::email() const { return m_parts.part<QLineEdit>(QStringLiteral("preferencesEmail"))->text(); }

bool PreferencesDriver::showsFields() const { return m_parts.isShown(QStringLiteral("preferencesFirstName")); }

bool PreferencesDriver::showsItsTop() const
{
    return m_parts.part<QScrollArea>(QStringLiteral("preferencesColumn"))->verticalScrollBar()->value() == 0;
}

void PreferencesDriver::typeFirstName(const QString& text) const
{
    m_parts.type(QStringLiteral("preferencesFirstName"), text);
}

void PreferencesDriver::typeLastName(const QString& text) const
{
    m_parts.type(QStringLiteral("preferencesLastName"), text);
}

void PreferencesDriver::chooseSalutation(const QString& text) const
{
    m_parts.choose(QStringLiteral("preferencesSalutation"), text);
}

void PreferencesDriver::chooseJobRole(const QString& text) const
{
    m_parts.choose(QStringLiteral("preferencesJobRole"), text);
}

void PreferencesDriver::clearJobRole() const
{
    m_parts.click(m_parts.part<QAbstractButton>(QStringLiteral("preferencesJobRole"), QStringLiteral("comboClear")));
}

void PreferencesDriver::save() const { m_parts.click(QStringLiteral("preferencesSave")); }
void PreferencesDriver::discard() const { m_parts.click(QStringLiteral("preferencesDiscard")); }
void PreferencesDriver::undo() const { m_parts.click(QStringLiteral("preferencesUndo")); }

void PreferencesDriver::press(Qt::Key key) const
{
    QWidget* focused = m_parts.root()->window()->focusWidget();
    QTest::keyClick(focused ? focused : m_parts.root(), key);
}

QString PreferencesDriver::state() const { return m_parts.part<QLabel>(QStringLiteral("preferencesState"))->text(); }

bool PreferencesDriver::canSave() const
{
    return m_parts.part<QPushButton>(QStringLiteral("preferencesSave"))->isEnabled();
}

bool PreferencesDriver::canDiscard() const { return m_parts.isShown(QStringLiteral("preferencesDiscard")); }
bool PreferencesDriver::canUndo() const { return m_parts.isShown(QStringLiteral("preferencesUndo")); }

QString PreferencesDriver::fieldName(ProfileField field) const
{
    switch (field) {
    case ProfileField::FirstName: return QStringLiteral("preferencesFirstNameField");
    case ProfileField::LastName: return QStringLiteral("preferencesLastNameField");
    case ProfileField::SalutationCode: return QStringLiteral("preferencesSalutationField");
    case ProfileField::JobRole: return QStringLiteral("preferencesJobRoleField");
    case ProfileField::Phone: return QStringLiteral("preferencesPhoneField");
    case ProfileField::Language: break;
    }
    return {};
}

QString PreferencesDriver::errorAt(ProfileField field) const
{
    return m_parts.part<LabeledField>(fieldName(field))->error();
}

QString PreferencesDriver::noteAt(ProfileField field) const
{
    const auto* note = m_parts.part<QLabel>(fieldName(field), QStringLiteral("fieldNote"));
    return note->isVisible() ? note->text() : QString();
}

namespace {

/// The object name of a field's control.
QString controlOf(const QString& fieldName) { return fieldName.chopped(5); }

} // namespace

QString PreferencesDriver::newsAt(ProfileField field) const
{
    const auto* news = m_parts.part<FieldNews>(controlOf(fieldName(field)) + QStringLiteral("News"));
    return news->isVisible() ? news->text() : QString();
}

QString PreferencesDriver::emailNews() const
{
    const auto* news = m_parts.part<FieldNews>(QStringLiteral("preferencesEmailNews"));
    return news->isVisible() ? news->text() : QString();
}

bool PreferencesDriver::asksAt(ProfileField field) const
{
    const QString name = controlOf(fieldName(field));
    return m_parts.isShown(name + QStringLiteral("UseTheirs")) && m_parts.isShown(name + QStringLiteral("KeepMine"));
}

void PreferencesDriver::useTheirs(ProfileField field) const
{
    m_parts.click(controlOf(fieldName(field)) + QStringLiteral("UseTheirs"));
}

void PreferencesDriver::keepMine(ProfileField field) const
{
    m_parts.click(controlOf(fieldName(field)) + QStringLiteral("KeepMine"));
}

bool PreferencesDriver::isWaiting(ProfileField field) const
{
    const auto* badge = m_parts.part<Badge>(fieldName(field), QStringLiteral("fieldBadge"));
    return badge->isVisible() && badge->text() == QStringLiteral("Waiting to be sent");
}

bool PreferencesDriver::hasKeyboard(ProfileField field) const
{
    return m_parts.part<LabeledField>(fieldName(field))->input() == m_parts.root()->window()->focusWidget();
}

QString PreferencesDriver::failure() const
{
    const auto* failed = m_parts.part<FailedState>(QStringLiteral("preferencesFailure"));
    return failed->isVisible() ? failed->sentence() : QString();
}

void PreferencesDriver::tryAgain() const
{
    m_parts.click(m_parts.part<QAbstractButton>(QStringLiteral("preferencesFailure"), QStringLiteral("retryButton")));
}

QString PreferencesDriver::failureOf(const QString& states) const
{
    const auto* view = m_parts.part<StateView>(states);
    return view->state() == StateView::State::Failed ? view->failedState()->sentence() : QString();
}

QString PreferencesDriver::loadFailure() const { return failureOf(QStringLiteral("preferencesContactStates")); }

void PreferencesDriver::retryLoading() const
{
    auto* view = m_parts.part<StateView>(QStringLiteral("preferencesContactStates"));
    m_parts.click(PageParts(view->failedState()).part<QAbstractButton>(QStringLiteral("retryButton")));
}

bool PreferencesDriver::asksToDecide() const { return m_parts.isShown(QStringLiteral("preferencesConflictNotice")); }

void PreferencesDriver::decide() const
{
    m_parts.click(
        m_parts.part<QAbstractButton>(QStringLiteral("preferencesConflictNotice"), QStringLiteral("bannerAction")));
}

QWidget* PreferencesDriver::conflictDialog() const
{
    for (auto* dialog : m_parts.root()->findChildren<QDialog*>(QStringLiteral("conflictDialog"))) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QStringList PreferencesDriver::conflictTexts() const
{
    QStringList texts;
    for (const auto* label : conflictDialog()->findChildren<QLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    for (const auto* button : conflictDialog()->findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->objectName().startsWith(QStringLiteral("conflict")))
            texts.append(button->text());
    }
    return texts;
}

QString PreferencesDriver::keepText() const
{
    QString text = PageParts(conflictDialog()).part<QAbstractButton>(QStringLiteral("conflictKeep"))->text();
    return text.remove(QLatin1Char('&'));
}

void PreferencesDriver::chooseMine(int field) const
{
    m_parts.click(PageParts(conflictDialog()).part<QAbstractButton>(QStringLiteral("conflictMine%1").arg(field)));
}

void PreferencesDriver::chooseTheirs(int field) const
{
    m_parts.click(PageParts(conflictDialog()).part<QAbstractButton>(QStringLiteral("conflictTheirs%1").arg(field)));
}

void PreferencesDriver::keep() const
{
    m_parts.click(PageParts(conflictDialog()).part<QAbstractButton>(QStringLiteral("conflictKeep")));
}

void PreferencesDriver::decideLater() const
{
    m_parts.click(PageParts(conflictDialog()).part<QAbstractButton>(QStringLiteral("conflictLater")));
}

QStringList PreferencesDriver::column(int column) const
{
    QStringList cells;
    const auto* model = m_parts.part<QTableView>(QStringLiteral("preferencesOrganizations"))->model();
    for (int row = 0; row < model->rowCount(); ++row)
        cells.append(model->index(row, column).data().toString());
    return cells;
}

QStringList PreferencesDriver::organizations() const { return column(0); }
QStringList PreferencesDriver::roles() const { return column(1); }
QStringList PreferencesDriver::joined() const { return column(2); }

QString PreferencesDriver::organizationsFailure() const
{
    return failureOf(QStringLiteral("preferencesOrganizationsStates"));
}

bool PreferencesDriver::showsNoOrganizations() const
{
    return m_parts.part<StateView>(QStringLiteral("preferencesOrganizationsStates"))->state() ==
           StateView::State::Empty;
}

void PreferencesDriver::retryOrganizations() const
{
    auto* view = m_parts.part<StateView>(QStringLiteral("preferencesOrganizationsStates"));
    m_parts.click(PageParts(view->failedState()).part<QAbstractButton>(QStringLiteral("retryButton")));
}

void PreferencesDriver::clickHeader(int column) const
{
    auto* header = m_parts.part<QTableView>(QStringLiteral("preferencesOrganizations"))->horizontalHeader();
    const QPoint middle(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                        header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, middle);
}

void PreferencesDriver::searchOrganizations(const QString& text) const
{
    m_parts.type(QStringLiteral("preferencesOrganizationsSearch"), text);
}

bool PreferencesDriver::offersOrganizationSearch() const
{
    return m_parts.isShown(QStringLiteral("preferencesOrganizationsSearch"));
}

bool PreferencesDriver::saysNoOrganizationFound() const
{
    const auto* card = m_parts.part<QWidget>(QStringLiteral("preferencesOrganizationsCard"));
    const auto states = card->findChildren<EmptyState*>();
    return std::any_of(states.begin(), states.end(), [](const EmptyState* state) {
        return state->isVisible() && state->accessibleName() == QStringLiteral("No organization is called that");
    });
}

void PreferencesDriver::openOrganization(int row, bool byMenu) const
{
    auto* table = m_parts.part<QTableView>(QStringLiteral("preferencesOrganizations"));
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, 0));
    if (byMenu)
        m_parts.part<QAction>(QStringLiteral("preferencesOrganizationsOpen"))->trigger();
    else
        QTest::keyClick(table, Qt::Key_Return);
}

void PreferencesDriver::clickOrganization(int row) const
{
    auto* table = m_parts.part<QTableView>(QStringLiteral("preferencesOrganizations"));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier,
                      table->visualRect(table->model()->index(row, 0)).center());
}

int PreferencesDriver::organizationWithKeyboard() const
{
    const auto* table = m_parts.part<QTableView>(QStringLiteral("preferencesOrganizations"));
    return m_parts.root()->window()->focusWidget() == table ? table->currentIndex().row() : -1;
}

} // namespace gatehouse::test
