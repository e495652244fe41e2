#include "ui/shell/local_messages_dialog.h"

#include "account/local_platform_service.h"
#include "ui/controls/action_button.h"
#include "ui/controls/card_column.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/list_row.h"
#include "ui/controls/row_list.h"
#include "ui/controls/text_label.h"
#include "ui/texts/time_text.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace gatehouse {

LocalMessagesDialog::LocalMessagesDialog(LocalPlatformService& local, const Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_local(local)
    , m_clock(clock)
    , m_rows(new RowList(QString()))
    , m_empty(new EmptyState(QString()))
{
    setObjectName(QStringLiteral("localMessagesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* close = new ActionButton(QString(), ButtonRole::Secondary);
    auto* title = new TextLabel(TextRole::CardTitle);
    auto* why = new TextLabel(TextRole::Subtitle);
    close->setObjectName(QStringLiteral("localMessagesClose"));
    close->setDefault(true);
    auto* column = new CardColumn;
    column->addCard(m_empty);
    column->addCard(m_rows);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::cardPaddingVertical, 0, metrics::cardPaddingVertical);
    layout->setSpacing(metrics::space8);
    const auto add = [layout](QWidget* widget) {
        auto* line = new QHBoxLayout;
        line->setContentsMargins(metrics::cardPaddingHorizontal, 0, metrics::cardPaddingHorizontal, 0);
        line->addWidget(widget);
        layout->addLayout(line);
    };
    add(title);
    add(why);
    layout->addWidget(column, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::cardPaddingHorizontal, 0, metrics::cardPaddingHorizontal, 0);
    buttons->addStretch(1);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    resize(metrics::windowMinimumWidth, metrics::windowMinimumHeight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_local, &LocalPlatformService::messageArrived, this, &LocalMessagesDialog::fill);
    inEveryLanguage(this, [this, title, why, close] {
        setWindowTitle(tr("Messages of the local platform"));
        title->setText(windowTitle());
        why->setText(tr("No mail leaves this computer. This is what would have been sent."));
        m_rows->setAccessibleName(tr("Messages"));
        m_empty->setTitle(tr("No messages yet"));
        m_empty->setSentence(tr("What this platform would mail appears here."));
        close->setText(tr("&Close"));
        fill();
    });
}

void LocalMessagesDialog::fill()
{
    m_rows->clear();
    for (const LocalMessage& message : m_local.messages()) {
        auto* row = new ListRow(tr("To %1").arg(message.to),
                                QStringLiteral("%1 · %2").arg(agoText(message.sentAt, m_clock.now()), message.text));
        if (!message.code.isEmpty()) {
            auto* copy = new ActionButton(tr("Copy code %1").arg(message.code), ButtonRole::Secondary);
            copy->setObjectName(QStringLiteral("copyCode"));
            connect(copy, &QPushButton::clicked, this,
                    [code = message.code] { QGuiApplication::clipboard()->setText(code); });
            row->addTrailing(copy);
        }
        m_rows->addRow(row);
    }
    m_empty->setVisible(m_rows->count() == 0);
    m_rows->setVisible(m_rows->count() > 0);
}

} // namespace gatehouse
