#include "ui/shell/question_dialog.h"

#include "ui/controls/action_button.h"
#include "ui/controls/text_label.h"
#include "ui/controls/wrapped_height.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>

namespace gatehouse {

QuestionDialog::QuestionDialog(const QString& title, const QString& sentence, const QString& verb, ButtonRole role,
                               QWidget* parent)
    : QDialog(parent)
    , m_verb(new ActionButton(verb, role))
{
    setObjectName(QStringLiteral("questionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setAccessibleDescription(sentence);
    auto* cancel = new ActionButton(tr("&Cancel"), ButtonRole::Secondary);
    cancel->setObjectName(QStringLiteral("questionCancel"));
    cancel->setDefault(true);
    m_verb->setObjectName(QStringLiteral("questionVerb"));
    m_verb->setAutoDefault(false);

    auto* text = new TextLabel(sentence, TextRole::Body);
    text->setObjectName(QStringLiteral("questionText"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardPaddingHorizontal, metrics::cardPaddingVertical,
                               metrics::cardPaddingHorizontal, metrics::cardPaddingVertical);
    layout->setSpacing(metrics::space8);
    layout->addWidget(new TextLabel(title, TextRole::CardTitle));
    layout->addWidget(text);
    layout->addSpacing(metrics::space8);
    layout->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::space8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_verb);
    layout->addLayout(buttons);
    setMinimumWidth(metrics::formWidthWide);
    new WrappedHeight(this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_verb, &QPushButton::clicked, this, &QDialog::accept);
    cancel->setFocus();
}

} // namespace gatehouse
