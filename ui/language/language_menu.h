#pragma once

#include <QMenu>

class QActionGroup;

namespace gatehouse {

class LanguageService;

/// The languages to choose from, each in its own tongue, after the computer's own; the one in force is marked. GUI
/// thread; the service outlives it.
class LanguageMenu final : public QMenu {
    Q_OBJECT
public:
    explicit LanguageMenu(LanguageService& service, QWidget* parent = nullptr);

private:
    void follow();

    LanguageService& m_service;
    QActionGroup* m_choice;
    QAction* m_computers;
};

} // namespace gatehouse
