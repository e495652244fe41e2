#pragma once
#include <QString>
#include <QStringList>
#include <random>

namespace gatehouse::backend {

/// Invented people and companies, the same for the same seed. No name is meant to be anybody's.
class SampleNames final {
public:
    explicit SampleNames(quint32 seed)
        : m_random(seed)
    {
    }
    /// A number from 0 to `below` - 1; the same on every machine (no library distribution is).
    [[nodiscard]] int pick(int below) { return static_cast<int>(m_random() % static_cast<quint32>(below)); }
    [[nodiscard]] QString firstName();
    [[nodiscard]] QString lastName();
    /// A company with what it works in; repeats are possible.
    struct Company final {
        QString name;
        QString field;
    };
    [[nodiscard]] Company company();
    /// Four words and a number: long enough for the rules, different for every seed.
    [[nodiscard]] QString password();
    /// A UUIDv7 of the time given whose random bits come from the seed.
    [[nodiscard]] QString id(qint64 time);
    struct Device final {
        QString application;
        QString platform;
        QString address;
        QString place;
    };
    [[nodiscard]] Device device();

private:
    std::mt19937 m_random;
};

} // namespace gatehouse::backend
