#include "ui/controls/question_dialog.h"

#include "ui/controls/action_button.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/text_label.h"
#include "ui/controls/wrapped_height.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>

namespace gatehouse {

QuestionDialog::QuestionDialog(const QString& title, const QString& sentence, const QString& verb, ButtonRole role,
                               QWidget* parent)
    : QuestionDialog([title] { return title; }, [sentence] { return sentence; }, [verb] { return verb; }, role, parent)
{
}

QuestionDialog::QuestionDialog(const Words& title, const Words& sentence, const Words& verb, ButtonRole role,
                               QWidget* parent)
    : QDialog(parent)
    , m_verb(new ActionButton(QString(), role))
{
    setObjectName(QStringLiteral("questionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* cancel = new ActionButton(QString(), ButtonRole::Secondary);
    cancel->setObjectName(QStringLiteral("questionCancel"));
    cancel->setDefault(true);
    m_verb->setObjectName(QStringLiteral("questionVerb"));
    m_verb->setAutoDefault(false);

    auto* heading = new TextLabel(TextRole::CardTitle);
    auto* text = new TextLabel(TextRole::Body);
    text->setObjectName(QStringLiteral("questionText"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::cardPaddingHorizontal, metrics::cardPaddingVertical,
                               metrics::cardPaddingHorizontal, metrics::cardPaddingVertical);
    layout->setSpacing(metrics::space8);
    layout->addWidget(heading);
    layout->addWidget(text);
    layout->addSpacing(metrics::space8);
    layout->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::space8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_verb);
    layout->addLayout(buttons);
    inEveryLanguage(this, [this, title, sentence, verb, heading, text, cancel] {
        setWindowTitle(title());
        setAccessibleDescription(sentence());
        heading->setText(windowTitle());
        text->setText(accessibleDescription());
        cancel->setText(tr("&Cancel"));
        m_verb->setText(verb());
    });
    setMinimumWidth(metrics::formWidthWide);
    new WrappedHeight(this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_verb, &QPushButton::clicked, this, &QDialog::accept);
    cancel->setFocus();
}

} // namespace gatehouse
