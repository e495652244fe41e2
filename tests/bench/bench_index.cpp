// Fills the index of public organizations and searches it as somebody types; one JSON line a figure on stdout.
//   bench_index [ORGANIZATIONS]     100,000 where it is not said

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

#include "core/future.h"
#include "storage/seal.h"
#include "storage/sqlite_account_storage.h"

using namespace gatehouse;

namespace {

const auto& words()
{
    static const QStringList list =
        QStringLiteral("Acier Albatros Alpine Ardoise Atelier Aurore Azur Baltic Banque Béton Bleu Boréal "
                       "Brasserie Cabinet Camargue Carbone Cascade Castel Céleste Chêne Cobalt Comptoir "
                       "Conseil Coopérative Corail Delta Digital Domaine Données École Éclair Électrique "
                       "Émeraude Énergie Étoile Fabrique Falaise Ferme Fjord Fonderie Forêt Foundry Galaxie "
                       "Genève Givre Grand Groupe Hafen Harbour Horizon Hydro Île Industrie Institut Jardin "
                       "Jura Kanal Laboratoire Lac Lagune Lumière Lune Lyon Maison Marché Marine Mécanique "
                       "Mer Métal Meunier Minerai Mistral Montagne Moulin Musée Nord Nova Nuage Océan Œuvre "
                       "Olive Orage Orbite Ouest Papier Pharma Phare Pierre Plage Planète Plaine Pont Port "
                       "Prairie Quartz Radar Réseau Rivage Rivière Roche Sable Safran Santé Saphir Saule "
                       "Savoie Soleil Solutions Source Straße Sud Système Tech Terre Textile Tissage Toile "
                       "Transport Triangle Tuilerie Université Usine Vague Vallée Vapeur Velours Vent Verger "
                       "Verrerie Vigne Ville Violet Voile Volcan Wagon Zénith Zinc")
            .split(QLatin1Char(' '));
    return list;
}

void print(const QJsonObject& figure)
{
    std::fputs(QJsonDocument(figure).toJson(QJsonDocument::Compact).constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

double pssMegabytes()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double percentile(QList<double> values, double share)
{
    std::ranges::sort(values);
    return values[qMin(values.size() - 1, static_cast<qsizetype>(share * static_cast<double>(values.size())))];
}

/// Fills, then types; each step follows from the answer of the one before.
class Bench final : public QObject {
public:
    Bench(int organizations, QString folder)
        : m_organizations(organizations)
        , m_folder(std::move(folder))
    {
        for (const char* word :
             {"a", "e",       "s",  "so",      "sol", "soleil",    "soleil d", "ré", "reseau", "réseau nord",
              "œ", "strasse", "co", "conseil", "g",   "groupe ma", "zzz",      "\"", "12",     ""})
            m_prefixes += QString::fromUtf8(word);
    }
    void start()
    {
        m_timer.start();
        open([this] { fill(); });
    }

private:
    template <typename T, typename F>
    void then(QFuture<Result<T>> future, F&& next)
    {
        whenDone(std::move(future), this, [next = std::forward<F>(next)](Result<T> result) mutable {
            if (!result) {
                std::fprintf(stderr, "%s: %s\n", kindName(result.error().kind), qPrintable(result.error().detail));
                QCoreApplication::exit(1);
                return;
            }
            next(std::move(*result));
        });
    }
    template <typename F>
    void open(F&& next)
    {
        then(SqliteAccountStorage::open(this, m_folder, SecretBytes(QByteArray(Seal::keySize, 'k'))),
             [this, next = std::forward<F>(next)](std::shared_ptr<AccountStorage> storage) {
                 m_storage = std::move(storage);
                 next();
             });
    }
    [[nodiscard]] double elapsed() { return static_cast<double>(m_timer.nsecsElapsed()) / 1e6; }

    void fill()
    {
        print({{QLatin1String("bench"), QLatin1String("index.first_open")}, {QLatin1String("ms"), elapsed()}});
        m_timer.start();
        then(m_storage->beginIndex(), [this](Done) { append(0); });
    }
    void append(int from)
    {
        if (from >= m_organizations) {
            const double appended = elapsed();
            m_timer.start();
            then(m_storage->finishIndex(QDateTime::currentDateTimeUtc()), [this, appended](int size) {
                print({{QLatin1String("bench"), QLatin1String("index.fill")},
                       {QLatin1String("organizations"), size},
                       {QLatin1String("append_ms"), appended},
                       {QLatin1String("finish_ms"), elapsed()},
                       {QLatin1String("file_mib"),
                        static_cast<double>(QFileInfo(m_folder + QStringLiteral("/cache.db")).size()) / 1048576},
                       {QLatin1String("search_during_fill_worst_ms"), m_worst},
                       {QLatin1String("pss_mib"), pssMegabytes()}});
                reopen();
            });
            probe();
            return;
        }
        QList<AvailableOrganization> items;
        for (int i = from; i < qMin(from + 1000, m_organizations); ++i) {
            const auto word = [this] { return words()[m_random.bounded(static_cast<int>(words().size()))]; };
            QString name = word() + QLatin1Char(' ') + word();
            if (m_random.bounded(2) == 0)
                name += QLatin1Char(' ') + word();
            name += QLatin1Char(' ') + QString::number(i);
            items += AvailableOrganization{OrganizationId(QStringLiteral("018f-%1").arg(i, 12, 16, QLatin1Char('0'))),
                                           name, word(), m_random.bounded(5000)};
        }
        then(m_storage->appendIndex(items), [this, from](Done) { append(from + 1000); });
    }
    /// Types while the fill is being finished: what somebody at the keyboard waits for.
    void probe()
    {
        auto timer = std::make_shared<QElapsedTimer>();
        timer->start();
        whenDone(m_storage->search(QStringLiteral("s"), 50), this, [this, timer](Result<IndexMatches>) {
            m_worst = qMax(m_worst, static_cast<double>(timer->nsecsElapsed()) / 1e6);
            if (!m_reopened)
                probe();
        });
    }
    void reopen()
    {
        m_reopened = true;
        m_timer.start();
        m_storage.reset();
        print({{QLatin1String("bench"), QLatin1String("index.close")}, {QLatin1String("ms"), elapsed()}});
        m_timer.start();
        open([this] {
            then(m_storage->cached(QStringLiteral("profile")), [this](const std::optional<CachedResource>&) {
                print(
                    {{QLatin1String("bench"), QLatin1String("index.open_and_read")}, {QLatin1String("ms"), elapsed()}});
                search(0);
            });
        });
    }
    void search(qsizetype number)
    {
        constexpr int repeats = 40;
        const qsizetype prefix = number / repeats;
        if (number % repeats == 0 && number > 0) {
            print({{QLatin1String("bench"), QLatin1String("index.search")},
                   {QLatin1String("typed"), m_prefixes[prefix - 1]},
                   {QLatin1String("matches"), m_matches},
                   {QLatin1String("p50_ms"), percentile(m_times, 0.5)},
                   {QLatin1String("p95_ms"), percentile(m_times, 0.95)}});
            m_all += m_times;
            m_times.clear();
        }
        if (prefix >= m_prefixes.size()) {
            print({{QLatin1String("bench"), QLatin1String("index.search_all")},
                   {QLatin1String("p50_ms"), percentile(m_all, 0.5)},
                   {QLatin1String("p95_ms"), percentile(m_all, 0.95)},
                   {QLatin1String("pss_mib"), pssMegabytes()}});
            QCoreApplication::quit();
            return;
        }
        m_timer.start();
        then(m_storage->search(m_prefixes[prefix], 50), [this, number](const IndexMatches& matches) {
            // With the way there and back: from the key press to the rows in hand.
            m_times += elapsed();
            m_matches = matches.matches;
            search(number + 1);
        });
    }

    const int m_organizations;
    const QString m_folder;
    QStringList m_prefixes;
    QRandomGenerator m_random{7};
    std::shared_ptr<AccountStorage> m_storage;
    QElapsedTimer m_timer;
    QList<double> m_times;
    QList<double> m_all;
    double m_worst = 0;
    int m_matches = 0;
    bool m_reopened = false;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const int organizations = argc > 1 ? qMax(1, QString::fromLocal8Bit(argv[1]).toInt()) : 100'000;
    int result = 0;
    {
        Bench bench(organizations, folder.path() + QStringLiteral("/account"));
        bench.start();
        result = application.exec();
    }
    return result;
}
