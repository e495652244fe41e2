#include "ui/shell/header_bar.h"

#include "ui/controls/account_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/tab_strip.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace gatehouse {

namespace {

constexpr int pageCount = 3;

} // namespace

HeaderBar::HeaderBar(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new TabStrip)
    , m_account(new AccountButton)
{
    setObjectName(QStringLiteral("headerBar"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::headerMargin, 0, metrics::headerMargin, metrics::lineWidth);
    layout->setSpacing(metrics::space16);
    layout->addWidget(m_tabs, 1, Qt::AlignBottom);
    layout->addWidget(m_account, 0, Qt::AlignVCenter);
    setMinimumHeight(metrics::headerHeight + metrics::lineWidth);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_tabs->setObjectName(QStringLiteral("pageTabs"));
    for (int page = 0; page < pageCount; ++page)
        m_tabs->addTab(QString());
    inEveryLanguage(this, [this] {
        m_tabs->setAccessibleName(tr("Pages"));
        const QString names[pageCount] = {tr("&Preferences"), tr("&Security"), tr("&Organizations")};
        for (int page = 0; page < pageCount; ++page) {
            m_tabs->setTabText(page, names[page]);
            if (m_tabs->countOf(page) > 0)
                m_tabs->setCount(page, m_tabs->countOf(page));
        }
        shareWidth();
    });
    m_account->setObjectName(QStringLiteral("accountButton"));
    connect(m_tabs, &QTabBar::currentChanged, this, &HeaderBar::pageChosen);
}

void HeaderBar::setCurrentPage(int page) { m_tabs->setCurrentIndex(page); }

void HeaderBar::setAccount(const QString& personName, const QString& serverName)
{
    m_account->setAccount(personName, serverName);
}

void HeaderBar::setMenu(QMenu* menu)
{
    m_account->setMenu(menu);
    menu->installEventFilter(this);
}

bool HeaderBar::eventFilter(QObject* watched, QEvent* event)
{
    QMenu* menu = m_account->menu();
    if (watched == menu && (event->type() == QEvent::Show || event->type() == QEvent::Resize)) {
        // A button's menu opens from the button's beginning, which would take it out of the window here.
        const QRect button = m_account->rect();
        const int x = isRightToLeft() ? 0 : button.right() + 1 - menu->width();
        menu->move(m_account->mapToGlobal(QPoint(x, button.bottom() + 1)));
    }
    return QWidget::eventFilter(watched, event);
}

bool HeaderBar::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        shareWidth();
    return QWidget::event(event);
}

void HeaderBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    shareWidth();
}

void HeaderBar::shareWidth()
{
    // The pages' names are needed more than the account's, which the picture stands for and the menu repeats.
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - layout()->spacing() - m_tabs->sizeHint().width();
    m_account->setMaximumWidth(m_account->widthWithin(room));
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.card);
    painter.fillRect(QRect(0, height() - metrics::lineWidth, width(), metrics::lineWidth), tokens.line);
}

} // namespace gatehouse
