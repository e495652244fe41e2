#pragma once

#include "account/loaded.h"
#include "core/clock.h"
#include "domain/consent.h"
#include "domain/page.h"
#include "ui/controls/in_every_language.h"

#include <QDialog>
#include <functional>

class QScrollArea;

namespace gatehouse {

class ActionButton;
class Banner;
class ConsentHistory;
class FailedState;
class InformationService;
class ListRow;
class Switch;
class TextLabel;
struct Error;

/// "Cookie preferences": the categories in the platform's words, the necessary ones always on; allowing all and
/// allowing none besides are equally near. Below it every decision so far. A choice counts once the platform kept it:
/// then the dialog closes. Deletes itself. GUI thread.
class CookieDialog final : public QDialog {
    Q_OBJECT
public:
    /// The service, with cookies loaded, and the clock outlive the dialog.
    CookieDialog(InformationService& service, const Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

private:
    struct Category final {
        const char* id;
        bool CookieChoice::*chosen; ///< Null for the necessary ones.
        ListRow* row = nullptr;
        Switch* toggle = nullptr;
    };
    [[nodiscard]] QWidget* makeCategories();
    [[nodiscard]] QWidget* makeButtons();
    [[nodiscard]] CookieChoice choice() const;
    void take(const CookiePreferences& preferences);
    void tellMeanwhile(const CookiePreferences& preferences);
    void tell(const Words& words);
    void follow();
    void followConnection();
    void save(const CookieChoice& choice, ActionButton* with);
    void showRefusal(const Error& error, const CookieChoice& choice, ActionButton* with);

    InformationService& m_service;
    const Clock& m_clock;
    CookiePreferences m_shown; ///< What the switches started from.
    QList<Category> m_categories;
    QScrollArea* m_scroll;
    Banner* m_meanwhile;
    FailedState* m_failure;
    TextLabel* m_reason;
    ActionButton* m_necessary;
    ActionButton* m_all;
    ActionButton* m_save;
    ConsentHistory* m_history;
    std::function<void()> m_again;
    bool m_saving = false;
};

} // namespace gatehouse
