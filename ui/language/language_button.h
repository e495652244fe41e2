#pragma once

#include <QWidget>

namespace gatehouse {

class ActionButton;
class LanguageService;

/// The language of the program before anybody is signed in: its name, with a menu of the others. GUI thread; the
/// service outlives it.
class LanguageButton final : public QWidget {
    Q_OBJECT
public:
    explicit LanguageButton(LanguageService& service, QWidget* parent = nullptr);

private:
    void follow();

    LanguageService& m_service;
    ActionButton* m_button;
};

} // namespace gatehouse
