#include "ui/language/language_card.h"

#include "account/language_service.h"
#include "ui/controls/announce.h"
#include "ui/controls/card.h"
#include "ui/controls/in_every_language.h"
#include "ui/controls/labeled_field.h"
#include "ui/controls/text_label.h"
#include "ui/controls/wheel_guard.h"
#include "ui/texts/count_text.h"
#include "ui/texts/error_text.h"
#include "ui/texts/language_name.h"
#include "ui/texts/time_text.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

/// A moment and a number that show how a language writes them.
QDateTime exampleMoment() { return {QDate(2026, 11, 24), QTime(8, 55)}; }
constexpr int exampleNumber = 10482;

constexpr int leastLetters = 8;

} // namespace

LanguageCard::LanguageCard(LanguageService& service, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_card(new Card)
    , m_language(new QComboBox)
    , m_field(new LabeledField(QString(), m_language))
    , m_trouble(new TextLabel(TextRole::Subtitle))
{
    setObjectName(QStringLiteral("languageCard"));
    m_language->setObjectName(QStringLiteral("preferencesLanguage"));
    m_field->setObjectName(QStringLiteral("preferencesLanguageField"));
    m_trouble->setObjectName(QStringLiteral("preferencesLanguageTrouble"));
    m_language->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // The longest name does not make the page wide.
    m_language->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_language->setMinimumContentsLength(leastLetters);
    new WheelGuard(m_language);
    m_language->addItem(QString(), QString());
    for (const QString& language : m_service.languages())
        m_language->addItem(languageName(language), language);
    m_trouble->setTone(Tone::Caution);
    m_trouble->hide();
    m_card->body()->addWidget(m_field);
    m_card->body()->addWidget(m_trouble);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    connect(m_language, &QComboBox::activated, this,
            [this] { m_service.choose(m_language->currentData().toString()); });
    connect(&m_service, &LanguageService::changed, this, &LanguageCard::follow);
    connect(&m_service, &LanguageService::languageChanged, this, &LanguageCard::follow);
    inEveryLanguage(this, [this] { say(); });
}

void LanguageCard::say()
{
    m_card->setTitle(tr("Language and formats"));
    m_card->setSubtitle(tr("What this program speaks, on every device where you are signed in, and the mails to you."));
    m_field->setLabel(tr("L&anguage"));
    //: %1 is the language in its own tongue: "Same as this computer (English)"
    m_language->setItemText(0, tr("Same as this computer (%1)").arg(languageName(m_service.computers())));
    //: %1 is a date with a time, %2 a number, both as the language writes them
    m_field->setHint(
        tr("Dates look like %1, numbers like %2.").arg(dateTimeText(exampleMoment()), numberText(exampleNumber)));
    follow();
}

void LanguageCard::follow()
{
    const QString wanted = m_service.followsComputer() ? QString() : m_service.shown();
    m_language->setCurrentIndex(std::max(0, m_language->findData(wanted)));
    m_field->setBadge(m_service.isWaiting() ? tr("Waiting to be sent") : QString(), Tone::Caution);
    const auto& trouble = m_service.accountTrouble();
    const QString before = m_trouble->text();
    //: %1 is a sentence that says why
    m_trouble->setText(trouble ? tr("The language holds on this computer only. %1").arg(errorText(*trouble).sentence)
                               : QString());
    m_trouble->setVisible(trouble.has_value());
    if (m_trouble->text() != before)
        announce(m_trouble, m_trouble->text());
}

} // namespace gatehouse
