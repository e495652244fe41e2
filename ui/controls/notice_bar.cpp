#include "ui/controls/notice_bar.h"

#include "ui/controls/action_button.h"
#include "ui/controls/announce.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/text_label.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint_surfaces.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace gatehouse {

NoticeBar::NoticeBar(QWidget* host)
    : QWidget(host)
    , m_sentence(new TextLabel(TextRole::Body))
    , m_undo(new ActionButton(QString(), ButtonRole::Link))
    , m_timer(this)
{
    setObjectName(QStringLiteral("noticeBar"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::space16, metrics::space8, metrics::space8, metrics::space8);
    layout->setSpacing(metrics::space12);
    layout->addWidget(m_sentence, 1, Qt::AlignVCenter);
    layout->addWidget(m_undo);
    m_undo->setObjectName(QStringLiteral("noticeUndo"));
    m_undo->hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(metrics::noticeMs);
    connect(&m_timer, &QTimer::timeout, this, &NoticeBar::dismiss);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        Q_EMIT undoRequested();
        dismiss();
    });
    hide();
    inEveryLanguage(this, [this] { say(); });
    host->installEventFilter(this);
    installEventFilter(this);
    m_undo->installEventFilter(this);
}

void NoticeBar::showNotice(const QString& sentence, const QString& undo)
{
    showNotice([sentence] { return sentence; }, undo.isEmpty() ? Words() : [undo] { return undo; });
}

void NoticeBar::showNotice(const Words& sentence, const Words& undo)
{
    if (!isHidden())
        dismiss();
    m_words = sentence;
    m_undoWords = undo;
    say();
    show();
    raise();
    place();
    m_timer.start();
    announce(this, text());
}

void NoticeBar::say()
{
    if (!m_words)
        return;
    const QString before = text();
    m_sentence->setText(m_words());
    m_undo->setText(m_undoWords ? m_undoWords() : QString());
    m_undo->setVisible(static_cast<bool>(m_undoWords));
    setAccessibleName(text());
    if (accessibleDescription() == before)
        setAccessibleDescription(text());
}

void NoticeBar::dismiss()
{
    if (isHidden())
        return;
    m_timer.stop();
    hide();
    Q_EMIT dismissed();
}

QString NoticeBar::text() const { return m_sentence->text(); }

void NoticeBar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    paint::roundedBox(&painter, QRectF(rect()), metrics::radiusCard, tokens.card, tokens.control, metrics::lineWidth);
}

bool NoticeBar::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::LayoutRequest:
        if (watched == parentWidget() || (watched == this && event->type() == QEvent::LayoutRequest))
            place();
        break;
    case QEvent::Enter:
    case QEvent::FocusIn:
    case QEvent::Leave:
    case QEvent::FocusOut:
        if (watched != parentWidget())
            holdOrRelease(event->type() == QEvent::Enter || event->type() == QEvent::FocusIn);
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void NoticeBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void NoticeBar::holdOrRelease(bool hold)
{
    if (isHidden())
        return;
    // Whoever reads or reaches for it gets the whole time again.
    if (hold)
        m_timer.stop();
    else if (!underMouse() && !m_undo->hasFocus())
        m_timer.start();
}

void NoticeBar::place()
{
    const QWidget* host = parentWidget();
    if (!host || isHidden())
        return;
    const int width = std::min(static_cast<int>(metrics::toastWidth), host->width() - 2 * metrics::space16);
    const int height = std::max(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : 0,
                                layout()->totalMinimumSize().height());
    setGeometry((host->width() - width) / 2, host->height() - height - metrics::space24, width, height);
}

} // namespace gatehouse
