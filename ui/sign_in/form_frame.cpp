#include "ui/sign_in/form_frame.h"

#include "ui/controls/announce.h"
#include "ui/controls/card.h"
#include "ui/controls/card_column.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/initials_tile.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/text_label.h"
#include "ui/states/error_banner.h"
#include "ui/texts/error_text.h"
#include "ui/theme/metrics.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace gatehouse {

FormFrame::FormFrame(const QString& name, int width, QWidget* parent)
    : QWidget(parent)
    , m_column(new CardColumn)
    , m_head(new QVBoxLayout)
    , m_brand(new InitialsTile(QStringLiteral("Gatehouse"), InitialsTile::Shape::Brand, metrics::tileMedium))
    , m_heading(new TextLabel(TextRole::WindowTitle))
    , m_subtitle(new TextLabel(TextRole::Subtitle))
    , m_card(new Card)
    , m_error(new ErrorBanner(name))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_column);
    m_column->setColumnWidth(width);
    m_column->setCenteredVertically(true);

    auto* head = new QWidget;
    head->setLayout(m_head);
    m_head->setContentsMargins({});
    m_head->setSpacing(metrics::space4);
    m_head->addWidget(m_brand, 0, Qt::AlignHCenter);
    m_head->addSpacing(metrics::space4);
    m_head->addWidget(m_heading);
    m_head->addWidget(m_subtitle);
    m_heading->setAlignment(Qt::AlignHCenter);
    m_heading->setObjectName(name + QStringLiteral("Heading"));
    m_subtitle->setAlignment(Qt::AlignHCenter);
    m_subtitle->setObjectName(name + QStringLiteral("Subtitle"));
    m_brand->hide();
    m_subtitle->hide();
    m_column->addCard(head);
    m_column->addCard(m_card);

    form()->setSpacing(metrics::space16);
    form()->addWidget(m_error);
    connect(m_error, &ErrorBanner::actionTriggered, this, &FormFrame::actionTriggered);
    inEveryLanguage(this, [this] { say(); });
}

void FormFrame::showBrand() { m_brand->show(); }

void FormFrame::setHeading(const QString& heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
}

QString FormFrame::heading() const { return m_heading->text(); }

void FormFrame::setSubtitle(const QString& sentence)
{
    m_subtitle->setText(sentence);
    m_subtitle->setVisible(!sentence.isEmpty());
}

void FormFrame::setSubtitleWidget(QWidget* widget) { m_head->addWidget(widget); }

void FormFrame::addFooter(QWidget* widget) { m_column->addCard(widget); }

QVBoxLayout* FormFrame::form() const { return m_card->body(); }

void FormFrame::bind(const QString& pointer, LabeledField* field)
{
    m_bindings.append({pointer, field, field->control(), nullptr, {}});
    // What is being corrected is no longer wrong; whether it is right shows at the next try.
    if (auto* edit = qobject_cast<QLineEdit*>(field->control()))
        connect(edit, &QLineEdit::textEdited, field, [field] { field->setError(QString()); });
}

void FormFrame::bind(const QString& pointer, QWidget* control, TextLabel* note)
{
    m_bindings.removeIf([&](const Binding& binding) { return binding.pointer == pointer; });
    note->setTone(Tone::Danger);
    note->hide();
    m_bindings.append({pointer, nullptr, control, note, {}});
}

void FormFrame::setFieldError(Binding& binding, const Words& sentence)
{
    if (binding.field) {
        if (sentence)
            binding.field->setError(sentence);
        else
            binding.field->setError(QString());
        return;
    }
    binding.fault = sentence;
    say();
    announce(binding.control, binding.note->text());
}

void FormFrame::say()
{
    for (const Binding& binding : std::as_const(m_bindings)) {
        if (!binding.note)
            continue;
        binding.note->setText(binding.fault ? binding.fault() : QString());
        binding.note->setVisible(static_cast<bool>(binding.fault));
        binding.control->setAccessibleDescription(binding.note->text());
    }
}

void FormFrame::showError(const Error& error, const Words& action)
{
    clearErrors();
    if (error.kind == Error::Kind::Cancelled)
        return;
    QList<FieldError> homeless;
    QHash<QString, FieldError> faults;
    for (const FieldError& fault : error.fields) {
        const bool known = std::any_of(m_bindings.cbegin(), m_bindings.cend(), [&](const Binding& binding) {
            return binding.pointer == fault.pointer && binding.control->isVisibleTo(this);
        });
        if (!known)
            homeless.append(fault);
        else if (!faults.contains(fault.pointer))
            faults.insert(fault.pointer, fault);
    }
    bool focused = false;
    for (Binding& binding : m_bindings) {
        const auto fault = faults.constFind(binding.pointer);
        if (fault == faults.cend())
            continue;
        setFieldError(binding, [fault = *fault] { return fieldErrorText(fault); });
        if (!std::exchange(focused, true))
            binding.control->setFocus(Qt::OtherFocusReason);
    }
    if (!faults.isEmpty() && homeless.isEmpty())
        return;
    m_error->showError(
        error, homeless.isEmpty() ? Words() : [fault = homeless.first()] { return fieldErrorText(fault); }, action);
}

void FormFrame::showNotice(Tone tone, const Words& sentence)
{
    clearErrors();
    m_error->showNotice(tone, sentence);
}

void FormFrame::clearErrors()
{
    for (Binding& binding : m_bindings)
        setFieldError(binding, {});
    m_error->hide();
}

} // namespace gatehouse
