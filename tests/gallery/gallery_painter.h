#pragma once
#include <QDir>
#include <QPointer>
#include <QSize>

#include "app/gatehouse/tour_visitor.h"
#include "ui/theme/theme.h"

namespace gatehouse::test {

/// How the program looks in one folder of the gallery.
struct GalleryLook final {
    QString folder;
    Theme::Mode mode = Theme::Mode::Light;
    bool darkSystem = false; ///< Which variant of high contrast.
    Qt::LayoutDirection direction = Qt::LeftToRight;
    double text = 1.0;
    QSize size;
};

/// Draws every state of the tour in some looks: FOLDER/LOOK/NN-STATE.png.
class GalleryPainter final : public TourVisitor {
public:
    GalleryPainter(const QString& folder, QList<GalleryLook> looks);
    ~GalleryPainter() override;

    /// Only states of these names, as FOLDER/STATE-LOOK.png: the pictures of the README.
    void setChosen(const QStringList& states) { m_chosen = states; }
    [[nodiscard]] bool makeFolders() const;

    void begin(QWidget& window, Theme& theme, LanguageService&) override;
    [[nodiscard]] int looks() const override { return int(m_looks.size()); }
    void prepare(int look) override;
    [[nodiscard]] bool visit(const QString& state, int look, QWidget* over) override;
    void end() override {}

private:
    const QDir m_folder;
    const QList<GalleryLook> m_looks;
    QStringList m_chosen;
    QPointer<QWidget> m_window;
    Theme* m_theme = nullptr;
    int m_stop = 0;
};

} // namespace gatehouse::test
