#pragma once

#include "phone/phone_reading.h"
#include "phone/phone_typing.h"

#include <QLineEdit>

namespace gatehouse {

class ActionButton;

/// The digits of a phone number behind its dial code, with the spaces of its country put in while they are typed and
/// the caret left where it was. What is pasted may be any form of a number; one with a dial code of its own changes the
/// country. Digits of other scripts become 0–9. A × takes the number away. Always left to right. GUI thread.
class PhoneNumberEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit PhoneNumberEdit(QWidget* parent = nullptr);

    void setCountry(const PhoneCountry& country);
    [[nodiscard]] const PhoneCountry& country() const { return m_country; }
    /// Shows a number as it is, without taking it for typed.
    void showNumber(const QString& text);
    /// Brings a whole number, with or without its dial code, into the form that it is shown in.
    void settle();

Q_SIGNALS:
    /// What was typed begins with the dial code of another country, or belongs to another one.
    void countryRead(const gatehouse::PhoneCountry& country);
    /// By the person, not by showNumber().
    void numberEdited();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void say();
    void onTextChanged(const QString& text);
    void shape(QString text);
    void adopt(const PhoneNumber& number);
    void take(const PhoneCountry& country);
    void put(const QString& text, int caret);
    void placeClear();

    PhoneCountry m_country;
    PhoneTyping m_typing;
    ActionButton* m_clear;
    QString m_last;
    bool m_shaping = false;
};

} // namespace gatehouse
