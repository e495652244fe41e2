#pragma once

#include <QTranslator>

namespace gatehouse {

/// Makes "[Ŝîĝñ îñ ~~~]" of "Sign in": accented letters, 40 % longer, in brackets that show where text is cut or glued
/// together. Keeps %1, %n, &mnemonics, HTML tags and entities. Plurals come from `english` first.
class PseudoTranslator final : public QTranslator {
    Q_OBJECT
public:
    /// `english`: the catalogue with the English plural forms; must outlive this. May be null.
    explicit PseudoTranslator(const QTranslator* english, QObject* parent = nullptr);

    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

    /// The made-up form of a text.
    [[nodiscard]] static QString pseudo(const QString& text);

private:
    const QTranslator* m_english;
};

} // namespace gatehouse
