#include "tests/support/drivers/organization_driver.h"

#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTableView>

#include "ui/controls/action_button.h"
#include "ui/controls/badge.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/failed_state.h"
#include "ui/controls/search_field.h"
#include "ui/controls/table_delegates.h"
#include "ui/states/state_view.h"

namespace gatehouse::test {

namespace {

const QString viewName = QStringLiteral("organizationView");

QTableView* tableOf(const PageParts& parts) { return parts.part<QTableView>(QStringLiteral("members")); }

} // namespace

OrganizationDriver::OrganizationDriver(QWidget* window)
    : m_window(window)
{
}

PageParts OrganizationDriver::parts() const
{
    for (auto* view : m_window->findChildren<QWidget*>(viewName)) {
        if (view->isVisible())
            return PageParts(view);
    }
    qFatal("No organization is open");
}

bool OrganizationDriver::isShown() const
{
    const auto views = m_window->findChildren<QWidget*>(viewName);
    return std::any_of(views.begin(), views.end(), [](const QWidget* view) { return view->isVisible(); });
}

void OrganizationDriver::goBack() const { parts().click(QStringLiteral("organizationBack")); }

QString OrganizationDriver::backText() const
{
    return parts().part<QAbstractButton>(QStringLiteral("organizationBack"))->text();
}

bool OrganizationDriver::backHasKeyboard() const
{
    return parts().part(QStringLiteral("organizationBack")) == m_window->focusWidget();
}

QString OrganizationDriver::name() const { return parts().part<QLabel>(QStringLiteral("organizationName"))->text(); }

QString OrganizationDriver::role() const
{
    const auto* badge = parts().part<Badge>(QStringLiteral("organizationRole"));
    return badge->isVisible() ? badge->text() : QString();
}

QString OrganizationDriver::description() const
{
    const auto* label = parts().part<QLabel>(QStringLiteral("organizationDescription"));
    return label->isVisible() ? label->text() : QString();
}

QString OrganizationDriver::facts() const { return parts().part<QLabel>(QStringLiteral("organizationFacts"))->text(); }

QString OrganizationDriver::trouble() const
{
    const auto* view = parts().part<StateView>(QStringLiteral("organizationStates"));
    switch (view->state()) {
    case StateView::State::Failed: return view->failedState()->sentence();
    case StateView::State::Loading: return QStringLiteral("loading");
    case StateView::State::Empty:
    case StateView::State::Content: break;
    }
    return {};
}

void OrganizationDriver::retry() const
{
    const auto* view = parts().part<StateView>(QStringLiteral("organizationStates"));
    parts().click(PageParts(view->failedState()).part<QAbstractButton>(QStringLiteral("retryButton")));
}

QString OrganizationDriver::goneText() const
{
    auto* card = parts().part(QStringLiteral("organizationGone"));
    return card->isVisible() ? card->findChild<EmptyState*>()->accessibleName() : QString();
}

void OrganizationDriver::leaveGone() const
{
    const auto* state = parts().part(QStringLiteral("organizationGone"))->findChild<EmptyState*>();
    parts().click(state->actionButton());
}

QString OrganizationDriver::counted() const
{
    return parts().part<QLabel>(QStringLiteral("membersCard"), QStringLiteral("cardSubtitle"))->text();
}

QStringList OrganizationDriver::members() const
{
    const QTableView* table = tableOf(parts());
    QStringList rows;
    if (!table->isVisible())
        return rows;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells.append(table->model()->index(row, column).data().toString());
        rows.append(cells.join(QStringLiteral(" | ")));
    }
    return rows;
}

int OrganizationDriver::loaded() const { return tableOf(parts())->model()->rowCount(); }

QStringList OrganizationDriver::pictured() const
{
    const QTableView* table = tableOf(parts());
    auto* delegate = qobject_cast<TableDelegate*>(table->itemDelegateForColumn(0));
    QStringList names;
    for (int row = 0; delegate && row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (table->visualRect(index).intersects(table->viewport()->rect()) &&
            !delegate->detailsOf(index).picture.isNull())
            names.append(index.data().toString());
    }
    return names;
}

void OrganizationDriver::scrollToEnd() const
{
    auto* bar = tableOf(parts())->verticalScrollBar();
    bar->setValue(bar->maximum());
}

void OrganizationDriver::search(const QString& text) const { parts().type(QStringLiteral("membersSearch"), text); }
bool OrganizationDriver::offersSearch() const { return parts().isShown(QStringLiteral("membersSearch")); }

bool OrganizationDriver::searchHasKeyboard() const
{
    return parts().part(QStringLiteral("membersSearch")) == m_window->focusWidget();
}

QString OrganizationDriver::searchStatus() const
{
    return parts().part<SearchField>(QStringLiteral("membersSearch"))->status();
}

bool OrganizationDriver::saysNobody() const
{
    const auto* card = parts().part(QStringLiteral("membersCard"));
    return std::ranges::any_of(card->findChildren<EmptyState*>(), [](const EmptyState* state) {
        return state->isVisible() && state->accessibleName() == QStringLiteral("Nobody here is called that");
    });
}

void OrganizationDriver::showAll() const
{
    for (const auto* state : parts().part(QStringLiteral("membersCard"))->findChildren<EmptyState*>()) {
        if (state->isVisible())
            parts().click(state->actionButton());
    }
}

QString OrganizationDriver::note() const
{
    const auto* label = parts().part<QLabel>(QStringLiteral("membersNote"));
    return label->isVisible() ? label->text() : QString();
}

void OrganizationDriver::clickHeader(int column) const
{
    auto* header = tableOf(parts())->horizontalHeader();
    QTest::mouseClick(
        header->viewport(), Qt::LeftButton, Qt::NoModifier,
        QPoint(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2));
}

void OrganizationDriver::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget* focused = m_window->focusWidget();
    QTest::keyClick(focused ? focused : m_window.data(), key, modifiers);
}

} // namespace gatehouse::test
