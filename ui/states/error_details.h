#pragma once

#include "core/error.h"

#include <QWidget>
#include <optional>

namespace gatehouse {

class ActionButton;
class TextLabel;

/// Below a line that says what went wrong: Details (closed at first) with what support needs, such as the request id.
/// Takes no room without an error, or where there is nothing to tell of it. GUI thread.
class ErrorDetails final : public QWidget {
    Q_OBJECT
public:
    /// `name` prefixes the object names ("picture" → "pictureDetailsButton", "pictureDetails").
    explicit ErrorDetails(const QString& name, QWidget* parent = nullptr);

    /// Another error closes the details of the one before.
    void setError(const std::optional<Error>& error);

private:
    void say();

    ActionButton* m_button;
    TextLabel* m_details;
    std::optional<Error> m_error;
};

} // namespace gatehouse
