#include "ui/phone/phone_edit.h"

#include "ui/controls/announce.h"
#include "ui/phone/phone_country_button.h"
#include "ui/phone/phone_number_edit.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>

namespace gatehouse {

PhoneEdit::PhoneEdit(QWidget* parent)
    : QWidget(parent)
    , m_country(new PhoneCountryButton)
    , m_number(new PhoneNumberEdit)
{
    // Numbers read from left to right everywhere, the dial code first.
    setLayoutDirection(Qt::LeftToRight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(metrics::space8);
    row->addWidget(m_country);
    row->addWidget(m_number, 1);
    connect(m_country, &PhoneCountryButton::countryChosen, this, &PhoneEdit::onCountryChosen);
    connect(m_number, &PhoneNumberEdit::countryRead, this, [this](const PhoneCountry& country) {
        m_country->setCountry(country);
        announce(m_country, m_country->accessibleName());
    });
    connect(m_number, &PhoneNumberEdit::numberEdited, this, &PhoneEdit::edited);
    connect(m_number, &QLineEdit::editingFinished, this, &PhoneEdit::editingFinished);
}

QWidget* PhoneEdit::numberField() const { return m_number; }

PhoneCountry PhoneEdit::country() const { return m_number->country(); }

void PhoneEdit::setHome(const PhoneCountry& home)
{
    m_country->setCountry(home);
    m_number->setCountry(home);
}

void PhoneEdit::onCountryChosen(const PhoneCountry& country)
{
    // A dial code that was typed goes with the country that it was of.
    if (const auto typed = phoneCountryAtStart(m_number->text(), m_number->country())) {
        const QString digits = phoneCharacters(m_number->text()).value_or(QString());
        const qsizetype at = digits.indexOf(QString::number(typed->dialCode));
        m_number->showNumber(digits.mid(at + QString::number(typed->dialCode).size()));
    }
    m_number->setCountry(country);
    m_number->setFocus(Qt::OtherFocusReason);
    Q_EMIT edited();
}

void PhoneEdit::setNumber(const std::optional<QString>& kept)
{
    if (number() != kept) {
        const auto show = [this](const PhoneCountry& country, const QString& text) {
            m_number->setCountry(country);
            m_country->setCountry(country);
            m_number->showNumber(text);
        };
        const PhoneReading read = kept ? readPhone(*kept, PhoneCheck::Length) : PhoneReading();
        if (!kept) {
            m_number->showNumber(QString());
        } else if (read) {
            show(read.number->country, read.number->national);
        } else if (const auto begun = phoneCountryAtStart(*kept, country());
                   begun && kept->startsWith(begun->prefix())) {
            show(*begun, kept->mid(begun->prefix().size()).trimmed());
        } else {
            m_number->showNumber(*kept);
        }
    }
    m_kept = kept;
    m_keptText = m_number->text();
    m_keptRegion = country().region;
}

bool PhoneEdit::isUntouched() const
{
    return m_number->text() == m_keptText && (country().region == m_keptRegion || m_keptText.isEmpty());
}

std::optional<QString> PhoneEdit::number() const
{
    const QString text = m_number->text().trimmed();
    if (isUntouched())
        return m_kept;
    if (text.isEmpty())
        return std::nullopt;
    if (reading())
        return reading().number->e164;
    return text.startsWith(QLatin1Char('+')) ? text : country().prefix() + QLatin1Char(' ') + text;
}

const PhoneReading& PhoneEdit::reading() const
{
    if (m_readText != m_number->text() || m_readRegion != country().region) {
        m_readText = m_number->text();
        m_readRegion = country().region;
        m_reading = readTypedPhone(m_readText, country());
    }
    return m_reading;
}

std::optional<PhoneFault> PhoneEdit::fault() const
{
    if (m_number->text().trimmed().isEmpty() || reading())
        return std::nullopt;
    return reading().fault;
}

std::optional<PhoneFault> PhoneEdit::doubt() const
{
    if (m_number->text().trimmed().isEmpty() || !reading())
        return std::nullopt;
    return phoneDoubt(reading().number->e164);
}

} // namespace gatehouse
