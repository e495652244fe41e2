#pragma once

#include "core/error.h"
#include "ui/controls/in_every_language.h"
#include "ui/theme/tokens.h"

#include <QWidget>

namespace gatehouse {

class Banner;
class TextLabel;

/// What went wrong in a form or dialog, as a box among its fields: a sentence, and Details (closed at first) with what
/// support needs. Or a word that is no error. Hidden at first. GUI thread.
class ErrorBanner final : public QWidget {
    Q_OBJECT
public:
    /// `name` prefixes the object names ("signIn" → "signInBanner").
    explicit ErrorBanner(const QString& name, QWidget* parent = nullptr);

    /// `sentence` in place of the error's own; `action` puts a command at the end in place of Details.
    void showError(const Error& error, const Words& sentence = {}, const Words& action = {});
    void showNotice(Tone tone, const Words& sentence);
    [[nodiscard]] Banner* banner() const { return m_banner; }

Q_SIGNALS:
    /// The action other than Details.
    void actionTriggered();

private:
    void present(Tone tone, const Words& sentence);
    void say();

    Banner* m_banner;
    TextLabel* m_details;
    Words m_detailWords;
    Words m_actionWords;
    bool m_actionIsDetails = false;
};

} // namespace gatehouse
