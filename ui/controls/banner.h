#pragma once

#include "ui/controls/in_every_language.h"
#include "ui/theme/tokens.h"

#include <QWidget>

class QBoxLayout;

namespace gatehouse {

class ActionButton;
class TextLabel;

/// A bar over the whole width: "Offline. Showing what was saved today at 09:12." with an action at the end. Announced
/// when it appears or its text changes. `Inset` makes it a rounded box inside a card.
class Banner final : public QWidget {
    Q_OBJECT
public:
    enum class Shape { Bar, Inset };

    explicit Banner(Tone tone = Tone::Caution, Shape shape = Shape::Bar, QWidget* parent = nullptr);

    void setTone(Tone tone);
    /// A short bold lead ("Offline.") and the sentence after it. Either may be empty.
    void setText(const QString& lead, const QString& sentence);
    /// A sentence alone, in words that follow the language.
    void setText(const Words& sentence);
    /// The action at the end; empty text hides it.
    void setAction(const QString& text);
    [[nodiscard]] ActionButton* actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void put(const QString& lead, const QString& sentence);
    void tell();
    void arrange();

    Tone m_tone;
    Shape m_shape;
    TextLabel* m_lead;
    TextLabel* m_sentence;
    ActionButton* m_action;
    QBoxLayout* m_words;
    Words m_sentenceWords;
};

} // namespace gatehouse
