#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "domain/data_export.h"
#include "flows/step_up_flow.h"
#include "ui/controls/in_every_language.h"

#include <QPointer>
#include <QWidget>
#include <optional>

class QProgressBar;

namespace gatehouse {

class AccountDeletionDialog;
class AccountSession;
class ActionButton;
class Card;
class ErrorDetails;
class ListRow;
class RowList;
class TextLabel;

/// "Your data": a file with everything that the platform keeps, made in the background and found again whenever the
/// page is, and the end of the account. Without a connection neither can be used, and it says why. GUI thread.
class YourDataCard final : public QWidget {
    Q_OBJECT
public:
    struct Offered final {
        bool exports = false;
        bool deletion = false;
    };
    /// The session and the clock outlive the card.
    YourDataCard(AccountSession& session, Offered offered, const Clock& clock, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The account will be gone at `at`, and its session is over: this device has to forget it.
    void deletionScheduled(const QDateTime& at);

private:
    [[nodiscard]] QWidget* makeExportRow();
    void follow();
    void followNote();
    [[nodiscard]] QString exportText() const;
    void make();
    void removeExport();
    void chooseFile();
    void fetch(ExportFormat format, const QString& path);
    void say(const Words& outcome, bool failed);
    void sayFailed(const Error& error);
    void openDeletion();

    AccountSession& m_session;
    const Offered m_offered;
    const Clock& m_clock;
    StepUpFlow m_stepUp;
    Card* m_card;
    RowList* m_rows;
    ListRow* m_export;
    QProgressBar* m_progress;
    TextLabel* m_note;
    ErrorDetails* m_details;
    ActionButton* m_make;
    ActionButton* m_save;
    ActionButton* m_remove;
    ListRow* m_deletion;
    ActionButton* m_delete;
    std::optional<ExportState> m_told; ///< To a screen reader.
    QString m_key;                     ///< Of an export asked for without an answer.
    Words m_outcome;                   ///< What the last command came to.
    bool m_failed = false;
    std::optional<Error> m_error; ///< Of a command that failed at the server.
    QPointer<AccountDeletionDialog> m_dialog;
};

} // namespace gatehouse
