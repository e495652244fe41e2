#pragma once

#include <QWidget>

namespace gatehouse {

class TextLabel;

/// Four bars and a sentence. The estimating happens elsewhere. Announces the sentence when the score changes.
class StrengthMeter final : public QWidget {
    Q_OBJECT
public:
    explicit StrengthMeter(QWidget* parent = nullptr);

    /// `score` 0 (nothing typed or hopeless) … 4 (strong), with the reason as a sentence.
    void setStrength(int score, const QString& sentence);
    [[nodiscard]] int score() const { return m_score; }
    [[nodiscard]] QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_sentence;
    int m_score = 0;
};

} // namespace gatehouse
