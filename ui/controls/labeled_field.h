#pragma once

#include "ui/controls/in_every_language.h"
#include "ui/theme/tokens.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace gatehouse {

class Badge;
class TextLabel;

/// A control with its label above (mnemonic reaches the control), a badge beside the label, and a hint or an error
/// below. An error colours the control's edge, becomes its accessible description and is announced.
class LabeledField final : public QWidget {
    Q_OBJECT
public:
    /// Takes ownership of `control` and gives it the label as accessible name.
    LabeledField(const QString& label, QWidget* control, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* control() const { return m_control; }
    /// Of a control of several parts the one that is typed in, once and before the label: it gets the name, the
    /// mnemonic and the error. Not by a focus proxy: Tab would go there past the parts before it.
    void setInput(QWidget* part);
    [[nodiscard]] QWidget* input() const { return m_input; }
    void setLabel(const QString& label);
    /// A quiet sentence below, shown while there is no error; empty hides it.
    void setHint(const QString& hint);
    /// The same in words that follow the language.
    void setHint(const Words& hint);
    /// What is wrong and what to do; empty takes the error away.
    void setError(const QString& error);
    /// The same in words that follow the language.
    void setError(const Words& error);
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] bool hasError() const { return !m_error.isEmpty(); }
    /// A badge beside the label ("Waiting to be sent"); empty text hides it.
    void setBadge(const QString& text, Tone tone = Tone::Caution);
    /// A widget between the control and the hint (a strength meter); owned from then on.
    void setBelow(QWidget* widget);

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void showNote();

    TextLabel* m_label;
    Badge* m_badge;
    QWidget* m_control;
    QWidget* m_input;
    TextLabel* m_note;
    QVBoxLayout* m_layout;
    QString m_hint;
    QString m_error;
    Words m_hintWords;
    Words m_errorWords;
};

} // namespace gatehouse
