#include "ui/security/password_card.h"

#include "account/password_service.h"
#include "core/future.h"
#include "flows/password_change_flow.h"
#include "ui/controls/action_button.h"
#include "ui/controls/banner.h"
#include "ui/controls/card.h"
#include "ui/controls/check_line.h"
#include "ui/controls/folding_line.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/password_edit.h"
#include "ui/controls/text_label.h"
#include "ui/sign_in/strength_field.h"
#include "ui/texts/error_text.h"
#include "ui/texts/time_text.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gatehouse {

PasswordCard::PasswordCard(PasswordService& service, PasswordChangeFlow& flow, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_flow(flow)
    , m_clock(clock)
    , m_card(new Card)
    , m_said(new Banner(Tone::Good, Banner::Shape::Inset))
    , m_current(new PasswordEdit)
    , m_currentField(new LabeledField(QString(), m_current))
    , m_next(new StrengthField(QString(), QStringLiteral("passwordNew"),
                               [this](const SecretText& password) { return m_flow.strength(password); }))
    , m_repeated(new PasswordEdit)
    , m_repeatedField(new LabeledField(QString(), m_repeated))
    , m_others(new CheckLine(QString()))
    , m_note(new TextLabel(TextRole::Subtitle))
    , m_submit(new ActionButton(QString(), ButtonRole::Primary))
{
    setObjectName(QStringLiteral("passwordCard"));
    layOut();
    m_next->setRules(m_flow.rules());
    connect(m_submit, &QPushButton::clicked, this, &PasswordCard::submit);
    for (PasswordEdit* edit : {m_current, m_next->edit(), m_repeated})
        connect(edit, &QLineEdit::returnPressed, this, &PasswordCard::submit);
    connect(m_current, &QLineEdit::textEdited, this, [this] { m_currentField->setError(QString()); });
    connect(m_next->edit(), &QLineEdit::textEdited, this, [this] { m_next->field()->setError(QString()); });
    connect(m_repeated, &QLineEdit::textEdited, this, [this] { m_repeatedField->setError(QString()); });
    connect(&m_service, &PasswordService::changed, this, &PasswordCard::follow);
    connect(&m_service, &PasswordService::stateChanged, this, &PasswordCard::follow);
    connect(&m_service, &PasswordService::canChangeNowChanged, this, &PasswordCard::follow);
    inEveryLanguage(this, [this] { say(); });
}

void PasswordCard::layOut()
{
    m_said->setObjectName(QStringLiteral("passwordSaid"));
    m_current->setObjectName(QStringLiteral("passwordCurrent"));
    m_currentField->setObjectName(QStringLiteral("passwordCurrentField"));
    m_repeated->setObjectName(QStringLiteral("passwordRepeated"));
    m_repeatedField->setObjectName(QStringLiteral("passwordRepeatedField"));
    m_others->box()->setObjectName(QStringLiteral("passwordEndOthers"));
    m_note->setObjectName(QStringLiteral("passwordNote"));
    m_submit->setObjectName(QStringLiteral("passwordSubmit"));
    auto* footer = new QHBoxLayout;
    footer->setSpacing(metrics::space12);
    footer->addWidget(m_others, 1, Qt::AlignVCenter);
    footer->addWidget(m_submit, 0, Qt::AlignVCenter);
    m_card->body()->addWidget(m_said);
    m_card->body()->addWidget(new FoldingLine(FoldingLine::Share::Even, {m_currentField, m_next, m_repeatedField}));
    m_card->body()->addWidget(m_note);
    m_card->body()->addLayout(footer);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    m_others->setChecked(true);
    m_said->hide();
    m_note->hide();
}

void PasswordCard::say()
{
    m_card->setTitle(tr("Password"));
    m_currentField->setLabel(tr("Curren&t password"));
    m_next->field()->setLabel(tr("Ne&w password"));
    m_repeatedField->setLabel(tr("Con&firm new password"));
    m_others->setText(tr("Sign out my other devices"));
    m_submit->setText(tr("&Update password"));
    m_next->follow();
    follow();
}

void PasswordCard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    follow();
}

void PasswordCard::follow()
{
    using State = PasswordService::State;
    const auto& known = m_service.password().value;
    m_card->setSubtitle(known && known->changedAt.isValid()
                            //: %1 is "yesterday", "3 h ago" or a date
                            ? tr("Last changed %1.").arg(agoText(known->changedAt, m_clock.now()))
                            : tr("What you sign in with."));
    const State state = m_service.state();
    const bool can = m_service.canChangeNow();
    m_submit->setBusy(state != State::Idle);
    m_submit->setEnabled(can || state != State::Idle);
    for (QWidget* part : {static_cast<QWidget*>(m_current), static_cast<QWidget*>(m_next->edit()),
                          static_cast<QWidget*>(m_repeated), static_cast<QWidget*>(m_others->box())})
        part->setEnabled(state == State::Idle);
    m_note->setVisible(state == State::Unsure || !can);
    m_note->setText(state == State::Unsure
                        ? tr("The server has not said yet whether your password was changed. It is asked again "
                             "until it does.")
                        : tr("Without a connection the password cannot be changed: nothing is kept for later."));
}

void PasswordCard::submit()
{
    if (m_service.state() != PasswordService::State::Idle || !m_submit->isEnabled())
        return;
    clearErrors();
    whenDone(m_flow.submit({SecretText(m_current->text()), m_next->password(), SecretText(m_repeated->text()),
                            m_others->isChecked()}),
             this, [this](const Result<PasswordChanged>& result) { answered(result); });
}

void PasswordCard::answered(const Result<PasswordChanged>& result)
{
    if (!result) {
        if (result.error().kind != Error::Kind::Cancelled)
            showError(result.error());
        return;
    }
    for (PasswordEdit* edit : {m_current, m_next->edit(), m_repeated}) {
        edit->clear();
        edit->setShown(false);
    }
    m_others->setChecked(true);
    m_said->setTone(Tone::Good);
    m_said->setText([ended = result->ended] {
        return ended > 0 ? tr("Your password is changed, and %Ln other sessions are signed out.", nullptr, ended)
                         : tr("Your password is changed.");
    });
    m_said->show();
    m_current->setFocus(Qt::OtherFocusReason);
    Q_EMIT passwordChanged();
}

LabeledField* PasswordCard::fieldAt(const QString& pointer) const
{
    if (pointer == QLatin1String("/current_password"))
        return m_currentField;
    if (pointer == QLatin1String("/new_password"))
        return m_next->field();
    return pointer == QLatin1String("/repeated_password") ? m_repeatedField : nullptr;
}

void PasswordCard::showError(const Error& error)
{
    LabeledField* first = nullptr;
    for (const FieldError& fault : error.fields) {
        LabeledField* field = fieldAt(fault.pointer);
        if (!field)
            continue;
        field->setError([fault] { return fieldErrorText(fault); });
        if (!first)
            first = field;
    }
    if (first) {
        first->control()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_said->setTone(Tone::Danger);
    m_said->setText([error] { return errorText(error).sentence; });
    m_said->show();
}

void PasswordCard::clearErrors()
{
    for (LabeledField* field : {m_currentField, m_next->field(), m_repeatedField})
        field->setError(QString());
    m_said->hide();
}

} // namespace gatehouse
