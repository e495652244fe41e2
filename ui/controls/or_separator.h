#pragma once

#include <QWidget>

namespace gatehouse {

/// A rule with a word in its middle ("or"), or a plain rule when the word is empty.
class OrSeparator final : public QWidget {
    Q_OBJECT
public:
    explicit OrSeparator(const QString& word = {}, QWidget* parent = nullptr);

    void setWord(const QString& word);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_word;
};

} // namespace gatehouse
