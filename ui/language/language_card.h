#pragma once

#include <QWidget>

class QComboBox;

namespace gatehouse {

class Card;
class LabeledField;
class LanguageService;
class TextLabel;

/// "Language and formats": the language of the program, and what dates and numbers look like in it. GUI thread; the
/// service outlives it.
class LanguageCard final : public QWidget {
    Q_OBJECT
public:
    explicit LanguageCard(LanguageService& service, QWidget* parent = nullptr);

private:
    void say();
    void follow();

    LanguageService& m_service;
    Card* m_card;
    QComboBox* m_language;
    LabeledField* m_field;
    TextLabel* m_trouble;
};

} // namespace gatehouse
