#include "tests/support/drivers/security_driver.h"

#include <QLabel>

#include "ui/controls/badge.h"
#include "ui/controls/failed_state.h"
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
