#pragma once

#include <QLocale>
#include <QObject>
#include <QStringList>
#include <QTranslator>
#include <memory>

namespace gatehouse {

/// Installs the program's translations, before the first window. English is always installed below the chosen
/// language: it holds the plural forms, and fills in what a translation lacks. The translations leave with this
/// object. GUI thread; owned by the composition, made after QApplication and gone before it.
class TranslationLoader final : public QObject {
    Q_OBJECT
public:
    explicit TranslationLoader(QObject* parent = nullptr);
    ~TranslationLoader() override;

    /// Shows the program in `locale`'s language where there is a translation, in English otherwise. Sets the default
    /// QLocale too, for dates and numbers. True when a translation of its own was found (always for English).
    bool use(const QLocale& locale);
    /// Shows made-up letters, 40 % longer, in the place of English: for the tests and the gallery.
    void usePseudo();
    /// The languages there are translations for, as BCP 47 names, English first.
    [[nodiscard]] static QStringList languages();

private:
    void drop();

    QTranslator m_english;
    QTranslator m_chosen;
    QTranslator m_qtOwn;
    std::unique_ptr<QTranslator> m_pseudo;
};

} // namespace gatehouse
