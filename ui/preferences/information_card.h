#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "ui/controls/in_every_language.h"

#include <QPointer>
#include <QWidget>
#include <optional>

class QVBoxLayout;

namespace gatehouse {

class ActionButton;
class Card;
class CookieDialog;
class ErrorDetails;
class InformationService;
class ListRow;
class RowList;
class StateView;
class Switch;
class TextLabel;

/// "Information preferences": promotional content on or off, and the cookies. The switch shows what the server keeps
/// and nothing else: it moves once a decision is kept. Offline it cannot be used, and says why. GUI thread.
class InformationCard final : public QWidget {
    Q_OBJECT
public:
    /// The service and the clock outlive the card.
    InformationCard(InformationService& service, const Clock& clock, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeNewsRow();
    void follow();
    void followNews();
    void followNote();
    void followCookies();
    void ask(bool on);
    void showRefusal(const Error& error);
    void openCookies();

    InformationService& m_service;
    const Clock& m_clock;
    Card* m_card;
    RowList* m_rows;
    StateView* m_states;
    ListRow* m_news;
    Switch* m_switch;
    TextLabel* m_note;
    ErrorDetails* m_details;
    QVBoxLayout* m_noteLines = nullptr;
    ListRow* m_cookies;
    ActionButton* m_openCookies;
    Words m_refusal;                ///< Why the last choice is not kept; empty where it is.
    std::optional<Error> m_failure; ///< With what support needs of it.
    bool m_uncertain = false;       ///< No answer came to the last choice: the server may have it.
    QPointer<CookieDialog> m_dialog;
};

} // namespace gatehouse
