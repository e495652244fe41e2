#pragma once

#include "phone/phone_country.h"

#include <QAbstractButton>
#include <QPointer>

namespace gatehouse {

class PhoneCountryPopup;

/// The country of a phone number: its tile and dial code, like a closed list. Space, Enter, F4, Alt+Down and a click
/// open the countries; a letter or digit opens them and searches for it. GUI thread.
class PhoneCountryButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit PhoneCountryButton(QWidget* parent = nullptr);

    void setCountry(const PhoneCountry& country);
    [[nodiscard]] const PhoneCountry& country() const { return m_country; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// By the person, not by setCountry().
    void countryChosen(const gatehouse::PhoneCountry& country);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void say();
    [[nodiscard]] bool isOpen() const;
    void openCountries(const QString& typed = {});

    PhoneCountry m_country;
    QPointer<PhoneCountryPopup> m_popup;
};

} // namespace gatehouse
