#include "backend/sample/sample_names.h"

namespace gatehouse::backend {

namespace {

constexpr const char* firstNames[] = {
    "Aiko",   "Amara", "Anouk",  "Beniamin", "Bérénice", "Callum", "Chiara",  "Dara",    "Edda",   "Elif",
    "Emeka",  "Fatou", "Gaël",   "Haruto",   "Ines",     "Isra",   "Jana",    "Joaquín", "Katya",  "Kwame",
    "Léonie", "Liam",  "Linnéa", "Malik",    "Maren",    "Mateus", "Naoko",   "Nils",    "Noor",   "Oriane",
    "Paweł",  "Priya", "Rafael", "Rosa",     "Sakura",   "Samir",  "Siobhán", "Søren",   "Tomasz", "Yara"};
constexpr const char* lastNames[] = {
    "Abara",     "Almeida", "Andrade",   "Bergström", "Bianchi",   "Castel",  "Delacroix", "Ekström",
    "Fontaine",  "Fujita",  "Gallagher", "Haddad",    "Hoffmann",  "Ibarra",  "Jensen",    "Kaminski",
    "Kobayashi", "Kowal",   "Lefort",    "Lindqvist", "Marchetti", "Mbeki",   "Mendes",    "Moreno",
    "Nakamura",  "Novak",   "O’Neill",   "Okafor",    "Petrov",    "Quiroga", "Rahman",    "Ricci",
    "Sánchez",   "Schäfer", "Sørensen",  "Tanaka",    "Ueda",      "Vidal",   "Winther",   "Zielinski"};
constexpr const char* places[] = {
    "Alpes",       "Ardenne",   "Aurora",   "Azur",   "Baltic",  "Bergen",  "Bohemia", "Bretagne", "Cáceres",
    "Calder",      "Carpathia", "Cévennes", "Chiba",  "Clyde",   "Coimbra", "Corrib",  "Dalmat",   "Danube",
    "Drava",       "Elbe",      "Evora",    "Faroe",  "Fjord",   "Galicia", "Garonne", "Gdańsk",   "Harz",
    "Hokkai",      "Holm",      "Iberia",   "Izumi",  "Jura",    "Kansai",  "Karst",   "Kattegat", "Kiruna",
    "Laurentides", "Liguria",   "Loire",    "Lomond", "Lusatia", "Malmö",   "Mersey",  "Meuse",    "Moravia",
    "Narvik",      "Neva",      "Nordic",   "Oder",   "Ostrava", "Øresund", "Padua",   "Pictet",   "Polar",
    "Quercy",      "Rhône",     "Riga",     "Saar",   "Savoie",  "Severn",  "Shiga",   "Sierra",   "Skåne",
    "Sorrel",      "Tâmega",    "Tatra",    "Thames", "Tisza",   "Tokai",   "Turku",   "Tyrol",    "Umbria",
    "Uppland",     "Vendée",    "Vistula",  "Vltava", "Wessex",  "Yonne"};
struct Trade final {
    const char* word;
    const char* field;
};
constexpr Trade trades[] = {{"Hydro", "Energy"},
                            {"Hydrogen", "Utilities"},
                            {"Solar", "Energy"},
                            {"Wind", "Energy"},
                            {"Grid", "Utilities"},
                            {"Analytics", "Data"},
                            {"Données", "Data"},
                            {"Robotics", "Industry"},
                            {"Steel", "Industry"},
                            {"Ceramics", "Industry"},
                            {"Biotech", "Life sciences"},
                            {"Pharma", "Life sciences"},
                            {"Genomics", "Life sciences"},
                            {"Clinic", "Health"},
                            {"Care", "Health"},
                            {"Rail", "Transport"},
                            {"Freight", "Transport"},
                            {"Marine", "Transport"},
                            {"Aero", "Transport"},
                            {"Cartography", "Research"},
                            {"Observatory", "Research"},
                            {"Institute", "Research"},
                            {"Academy", "Education"},
                            {"École", "Education"},
                            {"Archive", "Culture"},
                            {"Musée", "Culture"},
                            {"Dairy", "Food"},
                            {"Brasserie", "Food"},
                            {"Orchard", "Food"},
                            {"Fisheries", "Food"},
                            {"Textile", "Retail"},
                            {"Market", "Retail"},
                            {"Insurance", "Finance"},
                            {"Credit", "Finance"},
                            {"Forestry", "Environment"},
                            {"Water", "Environment"},
                            {"Climate", "Environment"},
                            {"Timber", "Industry"},
                            {"Optics", "Industry"},
                            {"Logistics", "Transport"}};
constexpr const char* endings[] = {"",      "",    "",       " Group", " Works",  " Lab",   " Partners",
                                   " Coop", " SA", " North", " South", " & Fils", " Union", " Studio"};
constexpr const char* words[] = {"amber",   "birch",  "candle",  "cedar",  "cobalt", "copper",  "delta",   "ember",
                                 "fable",   "falcon", "garnet",  "harbor", "hazel",  "indigo",  "ivory",   "jasper",
                                 "juniper", "kettle", "lantern", "lichen", "marble", "meadow",  "nectar",  "nimbus",
                                 "olive",   "orchid", "pebble",  "quartz", "raven",  "saffron", "sparrow", "thistle",
                                 "tundra",  "umber",  "velvet",  "walnut", "willow", "zephyr"};
struct Origin final {
    const char* place;
    const char* network;
};
// Addresses kept for documentation (RFC 5737).
constexpr Origin origins[] = {{"Lyon, FR", "192.0.2."},     {"Paris, FR", "192.0.2."},    {"Riga, LV", "203.0.113."},
                              {"Osaka, JP", "198.51.100."}, {"Gdańsk, PL", "203.0.113."}, {"Porto, PT", "198.51.100."},
                              {"Dublin, IE", "203.0.113."}, {"", "198.51.100."}};
struct Program final {
    const char* application;
    const char* platform;
};
constexpr Program programs[] = {{"Gatehouse 0.1.0", "Debian 12"}, {"Gatehouse 0.1.0", "Windows 11"},
                                {"Gatehouse 0.1.0", "macOS 15"},  {"Firefox 146", "Windows 11"},
                                {"Firefox 146", "Ubuntu 24.04"},  {"Chrome 151", "macOS 15"}};

} // namespace

QString SampleNames::firstName() { return QString::fromUtf8(firstNames[pick(std::size(firstNames))]); }

QString SampleNames::lastName() { return QString::fromUtf8(lastNames[pick(std::size(lastNames))]); }

SampleNames::Company SampleNames::company()
{
    const QString place = QString::fromUtf8(places[pick(std::size(places))]);
    const Trade& trade = trades[pick(std::size(trades))];
    const QString word = QString::fromUtf8(trade.word);
    const QString ending = QString::fromUtf8(endings[pick(std::size(endings))]);
    const bool tradeFirst = pick(3) == 0;
    return {(tradeFirst ? word + QLatin1Char(' ') + place : place + QLatin1Char(' ') + word) + ending,
            QString::fromLatin1(trade.field)};
}

QString SampleNames::password()
{
    QString password;
    for (int i = 0; i < 4; ++i)
        password += QString::fromLatin1(words[pick(std::size(words))]) + QLatin1Char('-');
    return password + QString::number(1000 + pick(9000));
}

QString SampleNames::id(qint64 time)
{
    QByteArray bytes(16, '\0');
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>((time >> (8 * (5 - i))) & 0xFF);
    for (int i = 6; i < 16; ++i)
        bytes[i] = static_cast<char>(pick(256));
    bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x70);
    bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
    QByteArray hex = bytes.toHex();
    for (const int at : {20, 16, 12, 8})
        hex.insert(at, '-');
    return QString::fromLatin1(hex);
}

SampleNames::Device SampleNames::device()
{
    const Program& program = programs[pick(std::size(programs))];
    const Origin& origin = origins[pick(std::size(origins))];
    return {QString::fromLatin1(program.application), QString::fromLatin1(program.platform),
            QString::fromLatin1(origin.network) + QString::number(1 + pick(254)), QString::fromUtf8(origin.place)};
}

} // namespace gatehouse::backend
