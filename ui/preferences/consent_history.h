#pragma once

#include "account/loaded.h"
#include "domain/consent.h"
#include "domain/page.h"

#include <QWidget>
#include <optional>

namespace gatehouse {

class ActionButton;
class InformationService;
class RowList;
class StateView;

/// Every decision about consents, the newest first, with its time, device and words; more of them on demand. Asks the
/// server each time it is made. GUI thread.
class ConsentHistory final : public QWidget {
    Q_OBJECT
public:
    /// The service outlives the widget.
    explicit ConsentHistory(InformationService& service, QWidget* parent = nullptr);

    /// The names of the categories.
    void setCookies(const CookiePreferences& cookies);
    /// Reads from the newest on again.
    void load();

private:
    void ask(const QString& cursor);
    void follow();
    [[nodiscard]] QWidget* makeRow(const Consent& consent) const;

    InformationService& m_service;
    RowList* m_rows;
    ActionButton* m_more;
    StateView* m_states;
    Loaded<Page<Consent>> m_page;
    std::optional<CookiePreferences> m_cookies;
    int m_asked = 0; ///< Number of the newest question; answers to others are dropped.
};

} // namespace gatehouse
