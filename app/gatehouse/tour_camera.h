#pragma once
#include <QDir>
#include <QPixmap>
#include <QPointer>

#include "app/gatehouse/tour_visitor.h"

namespace gatehouse {

/// Takes the tour's pictures: the window with the dialog or menu over it, in dark and light, and says each file's path
/// on stdout.
class TourCamera final : public TourVisitor {
public:
    explicit TourCamera(const QString& folder);

    void begin(QWidget& window, Theme& theme, LanguageService&) override;
    [[nodiscard]] int looks() const override;
    void prepare(int look) override;
    [[nodiscard]] bool visit(const QString& state, int look, QWidget* over) override;
    void end() override;

    /// The window as a person sees it with what is in front of it.
    [[nodiscard]] static QPixmap pictureOf(QWidget* window, QWidget* over);

private:
    QDir m_folder;
    QPointer<QWidget> m_window;
    Theme* m_theme = nullptr;
    int m_stop = 0;
    int m_taken = 0;
};

} // namespace gatehouse
