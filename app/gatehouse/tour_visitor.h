#pragma once
#include <QString>

class QWidget;

namespace gatehouse {

class LanguageService;
class Theme;

/// Looks at every state that the tour comes to, in as many ways as it likes: the camera, the walks of the tests, the
/// gallery. The event loop has a turn after each prepare(), so that what changed is laid out and every widget has heard
/// of it. The last look is the one that the tour goes on in. GUI thread.
class TourVisitor {
public:
    virtual ~TourVisitor() = default;

    /// The program is made and its window shown; both outlive the tour's last visit.
    virtual void begin(QWidget& window, Theme& theme, LanguageService& language) = 0;
    /// How many looks are taken of each state; at least one.
    [[nodiscard]] virtual int looks() const = 0;
    virtual void prepare(int look) = 0;
    /// `over` is the dialog or menu in front of the window, or null. False where the look could not be taken.
    [[nodiscard]] virtual bool visit(const QString& state, int look, QWidget* over) = 0;
    /// The tour came to its end, or could not go on and gave up.
    virtual void end() = 0;
};

} // namespace gatehouse
