#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace gatehouse {

class Badge;
class TextLabel;

/// A row of a list: leading tile, title with badges, a second line, buttons at the end, or below where they would take
/// too much of the words' room. At least metrics::rowHeight
/// high.
class ListRow final : public QWidget {
    Q_OBJECT
public:
    explicit ListRow(const QString& title, const QString& detail = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    [[nodiscard]] QString title() const;
    void setDetail(const QString& detail);
    /// Owned by the row from then on.
    void setLeading(QWidget* tile);
    /// One badge beside the title; empty text hides it.
    void setBadge(const QString& text, Tone tone = Tone::Neutral);
    /// Adds a button, switch or badge at the end; owned by the row from then on.
    void addTrailing(QWidget* widget);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    TextLabel* m_title;
    TextLabel* m_detail;
    Badge* m_badge;
    QBoxLayout* m_ends;
    QHBoxLayout* m_layout;
    QHBoxLayout* m_trailing;
};

} // namespace gatehouse
