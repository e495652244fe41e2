#pragma once

#include "ui/controls/in_every_language.h"

#include <QTimer>
#include <QWidget>

namespace gatehouse {

class ActionButton;
class TextLabel;

/// A short notice at the bottom of the window, with Undo where something can be undone. Leaves by itself after
/// metrics::noticeMs, but not while it has the pointer or the keyboard. Announced. A newer notice replaces it.
class NoticeBar final : public QWidget {
    Q_OBJECT
public:
    /// Floats over `host` at its lower edge.
    explicit NoticeBar(QWidget* host);

    /// Shows the sentence; `undo` empty shows no button.
    void showNotice(const QString& sentence, const QString& undo = {});
    /// The same in words that follow the language.
    void showNotice(const Words& sentence, const Words& undo = {});
    void dismiss();
    [[nodiscard]] QString text() const;
    [[nodiscard]] ActionButton* undoButton() const { return m_undo; }

Q_SIGNALS:
    void undoRequested();
    /// Gone: by time, Esc, replacement or undo. What waited for the chance to undo may go on.
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void say();
    void place();
    void holdOrRelease(bool hold);

    TextLabel* m_sentence;
    ActionButton* m_undo;
    QTimer m_timer;
    Words m_words;
    Words m_undoWords;
};

} // namespace gatehouse
