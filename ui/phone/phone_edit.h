#pragma once

#include "phone/phone_reading.h"

#include <QWidget>

namespace gatehouse {

class PhoneCountryButton;
class PhoneNumberEdit;

/// A phone number: its country beside its digits. A number that cannot be read stays as typed, and number() gives it
/// with its dial code, so that it can be kept, shown again and refused with a reason. In a LabeledField its
/// input is numberField(). GUI thread.
class PhoneEdit final : public QWidget {
    Q_OBJECT
public:
    explicit PhoneEdit(QWidget* parent = nullptr);

    /// The country at first, for as long as there is no number. Needed before the edit is shown: making one reads
    /// nothing of the numbering plans.
    void setHome(const PhoneCountry& home);

    /// E.164, or what number() gave of one that could not be read; none empties it. What says the same already stays
    /// as it is, with the caret in it.
    void setNumber(const std::optional<QString>& number);
    /// E.164 of a number that can be read, else what is typed behind its dial code; none where it is empty. What
    /// setNumber() got comes back as it was while nobody touches it.
    [[nodiscard]] std::optional<QString> number() const;
    /// Why what is typed is no number; none while it is empty or fine.
    [[nodiscard]] std::optional<PhoneFault> fault() const;
    /// Why the server may refuse a number that can be read; none where nothing speaks against it.
    [[nodiscard]] std::optional<PhoneFault> doubt() const;
    [[nodiscard]] PhoneCountry country() const;
    [[nodiscard]] QWidget* numberField() const;

Q_SIGNALS:
    /// What number() gives may be another, by the person.
    void edited();
    /// The person went on to something else, or pressed Enter.
    void editingFinished();

private:
    [[nodiscard]] bool isUntouched() const;
    [[nodiscard]] const PhoneReading& reading() const;
    void onCountryChosen(const PhoneCountry& country);

    PhoneCountryButton* m_country;
    PhoneNumberEdit* m_number;
    std::optional<QString> m_kept; ///< By setNumber(), and how it was shown.
    QString m_keptText;
    QString m_keptRegion;
    // The last reading: the form asks several times a key.
    mutable QString m_readText;
    mutable QString m_readRegion;
    mutable PhoneReading m_reading;
};

} // namespace gatehouse
