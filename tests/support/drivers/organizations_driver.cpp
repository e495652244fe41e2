#include "tests/support/drivers/organizations_driver.h"

#include <QLabel>
#include <QScrollBar>

#include "ui/controls/empty_state.h"
#include "ui/controls/failed_state.h"
#include "ui/controls/search_field.h"
#include "ui/organizations/organization_list_view.h"
#include "ui/states/state_view.h"

namespace gatehouse::test {

namespace {

QStringList rowsOf(const OrganizationListView* view, int most)
{
    QStringList rows;
    for (int i = 0; i < std::min(most, view->model()->rowCount()); ++i) {
        const OrganizationRow row = view->rowAt(i);
        QStringList parts{row.name};
        if (!row.badge.isEmpty())
            parts.append(row.badge);
        parts.append(row.detail);
        rows.append(parts.join(QStringLiteral(" | ")));
    }
    return rows;
}

} // namespace

OrganizationsDriver::OrganizationsDriver(QWidget* page)
    : m_parts(page)
{
}

QStringList OrganizationsDriver::mine() const
{
    return rowsOf(m_parts.part<OrganizationListView>(QStringLiteral("organizationsMine")), 1000);
}

QString OrganizationsDriver::mineFailure() const
{
    const auto* view = m_parts.part<StateView>(QStringLiteral("organizationsMineStates"));
    return view->state() == StateView::State::Failed ? view->failedState()->sentence() : QString();
}

bool OrganizationsDriver::showsNoneMine() const
{
    return m_parts.part<StateView>(QStringLiteral("organizationsMineStates"))->state() == StateView::State::Empty;
}

void OrganizationsDriver::retryMine() const
{
    auto* view = m_parts.part<StateView>(QStringLiteral("organizationsMineStates"));
    m_parts.click(PageParts(view->failedState()).part<QAbstractButton>(QStringLiteral("retryButton")));
}

void OrganizationsDriver::openMine(int row, bool byKeyboard) const
{
    auto* view = m_parts.part<OrganizationListView>(QStringLiteral("organizationsMine"));
    const QModelIndex index = view->model()->index(row, 0);
    if (byKeyboard) {
        view->setFocus();
        view->setCurrentIndex(index);
        QTest::keyClick(view, Qt::Key_Return);
    } else {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, view->visualRect(index).center());
    }
}

void OrganizationsDriver::search(const QString& text) const
{
    m_parts.type(QStringLiteral("organizationsSearch"), text);
}

QString OrganizationsDriver::status() const
{
    return m_parts.part<SearchField>(QStringLiteral("organizationsSearch"))->status();
}

QStringList OrganizationsDriver::available(int most) const
{
    const auto* view = m_parts.part<OrganizationListView>(QStringLiteral("organizationsAvailable"));
    return view->isVisible() ? rowsOf(view, most) : QStringList();
}

int OrganizationsDriver::availableCount() const
{
    return m_parts.part<OrganizationListView>(QStringLiteral("organizationsAvailable"))->model()->rowCount();
}

void OrganizationsDriver::scrollToEnd() const
{
    auto* bar = m_parts.part<OrganizationListView>(QStringLiteral("organizationsAvailable"))->verticalScrollBar();
    bar->setValue(bar->maximum());
}

QString OrganizationsDriver::availableMessage() const
{
    const auto* view = m_parts.part<StateView>(QStringLiteral("organizationsAvailableStates"));
    switch (view->state()) {
    case StateView::State::Failed: return view->failedState()->sentence();
    case StateView::State::Empty: return view->emptyState()->accessibleName();
    case StateView::State::Loading: return QStringLiteral("loading");
    case StateView::State::Content: break;
    }
    return {};
}

void OrganizationsDriver::retryAvailable() const
{
    auto* view = m_parts.part<StateView>(QStringLiteral("organizationsAvailableStates"));
    m_parts.click(PageParts(view->failedState()).part<QAbstractButton>(QStringLiteral("retryButton")));
}

bool OrganizationsDriver::searchHasKeyboard() const
{
    return m_parts.part<QWidget>(QStringLiteral("organizationsSearch")) == m_parts.root()->window()->focusWidget();
}

} // namespace gatehouse::test
