// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/generator/goldencase.h"

#include "tests/generator/goldenserver.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QSet>

#include <vector>

namespace Scep::Examples {

using namespace std::chrono_literals;

namespace {
/// Between a line of a table and the next one, where the table does not say.
constexpr std::chrono::milliseconds Step = 40ms;

ServerClient platformOf(const QString &word)
{
    return word == QLatin1String("android") ? ServerClient::Android
           : word == QLatin1String("ios")   ? ServerClient::Apple
                                            : ServerClient::Windows;
}

GoldenConnector connectorOf(const QString &word)
{
    return word == QLatin1String("current")  ? GoldenConnector::Current
           : word == QLatin1String("legacy") ? GoldenConnector::Legacy
                                             : GoldenConnector::None;
}

GoldenServerStep stepOf(const QString &word)
{
    static const QHash<QString, GoldenServerStep> steps{
        {QStringLiteral("asked"), GoldenServerStep::Asked},
        {QStringLiteral("sent"), GoldenServerStep::Sent},
        {QStringLiteral("verified"), GoldenServerStep::Verified},
        {QStringLiteral("issued"), GoldenServerStep::Issued},
    };
    return steps.value(word, GoldenServerStep::Reported);
}

/// Plays one row.
class RowPlayer
{
public:
    RowPlayer(GoldenWorld &world, const GoldenRow &row)
        : m_row(row)
        , m_hasServer(row.words.contains(QLatin1String("server")))
        , m_server(row.name.toUtf8(),
                   connectorOf(row.words.value(QLatin1String("server")).toString()))
    {
        makeDevices(world);
    }

    [[nodiscard]] std::expected<QMap<QString, QByteArray>, QString> play();

private:
    void makeDevices(GoldenWorld &world);
    [[nodiscard]] bool playRound(const QJsonObject &round);
    [[nodiscard]] bool cutDevice(GoldenDevice &device, const QJsonObject &round, Moment &at);
    [[nodiscard]] bool writeLine(const QJsonArray &line, GoldenDevice *device, int number,
                                 Moment &at);
    [[nodiscard]] bool trim(QMap<QString, QByteArray> &files);

    const GoldenRow &m_row;
    std::vector<std::unique_ptr<GoldenDevice>> m_devices;
    const bool m_hasServer;
    GoldenServer m_server;
    Moment m_end = GoldenWorld::start();
    QString m_fault;
};

/// "device": "ios", or "devices": a list of what its setup may say.
void RowPlayer::makeDevices(GoldenWorld &world)
{
    QJsonArray setups = m_row.words.value(QLatin1String("devices")).toArray();
    if (m_row.words.contains(QLatin1String("device"))) {
        QJsonObject setup = m_row.words;
        setup.insert(QLatin1String("platform"), m_row.words.value(QLatin1String("device")));
        setups.append(setup);
    }
    for (qsizetype i = 0; i < setups.size(); ++i) {
        const QJsonObject words = setups.at(i).toObject();
        GoldenDeviceSetup setup{.platform =
                                    platformOf(words.value(QLatin1String("platform")).toString()),
                                .noiseSeed = m_row.name.toUtf8() + '/' + QByteArray::number(i),
                                .number = static_cast<int>(i) + 1,
                                .form = words.value(QLatin1String("form")).toString(),
                                .language = words.value(QLatin1String("language")).toString(),
                                .isQuiet = words.value(QLatin1String("quiet")).toBool()};
        setup.slow = std::chrono::seconds(words.value(QLatin1String("slow")).toInteger());
        m_devices.push_back(goldenDevice(world, setup));
    }
}

/// Plays the healthy enrollment and takes away what comes after the last healthy line.
bool RowPlayer::cutDevice(GoldenDevice &device, const QJsonObject &round, Moment &at)
{
    device.play(at);
    const QString until = round.value(QLatin1String("until")).toString();
    if (until.isEmpty()) {
        at += 80s; // the longest that a healthy one takes
        return true;
    }
    if (until == QLatin1String("nothing")) {
        device.dropAfter(at - 1ms);
        return true;
    }
    // Of an attempt before this one there may be such a line too.
    int nth = round.value(QLatin1String("nth")).toInt(1);
    std::optional<Moment> last = device.find(until, 1);
    for (int seen = 1; last && *last < at; last = device.find(until, ++seen)) {
        ++nth;
    }
    last = device.find(until, nth);
    if (!last) {
        m_fault = QStringLiteral("no line holds \"%1\"").arg(until);
        return false;
    }
    device.dropAfter(*last);
    at = *last + Step;
    return true;
}

bool RowPlayer::writeLine(const QJsonArray &line, GoldenDevice *device, int number, Moment &at)
{
    if (line.at(0) == QLatin1String("wait")) {
        at += std::chrono::milliseconds(line.at(1).toInteger());
        return true;
    }
    std::optional<Moment> next = device ? device->write(line, at) : std::nullopt;
    next = next ? next : m_server.write(line, at, device, number);
    if (!next) {
        m_fault = QStringLiteral("nobody writes \"%1\"").arg(line.at(0).toString());
        return false;
    }
    at = *next + Step;
    return true;
}

bool RowPlayer::playRound(const QJsonObject &round)
{
    const qsizetype index = round.value(QLatin1String("of")).toInt();
    GoldenDevice *device =
        index < static_cast<qsizetype>(m_devices.size()) ? m_devices.at(index).get() : nullptr;
    const int number = static_cast<int>(index) + 1;
    Moment at = GoldenWorld::start() + std::chrono::milliseconds(static_cast<qint64>(
                                           1000 * round.value(QLatin1String("at")).toDouble()));
    if (device && !cutDevice(*device, round, at)) {
        return false;
    }
    const QString reached = round.value(QLatin1String("reached")).toString();
    if (device && m_hasServer && reached != QLatin1String("nothing")) {
        m_server.play(*device, number, stepOf(reached));
    }
    for (const QJsonValue &line : round.value(QLatin1String("lines")).toArray()) {
        if (!writeLine(line.toArray(), device, number, at)) {
            return false;
        }
    }
    m_end = std::max(m_end, at);
    return true;
}

/// "replace": [[what, with]] in all files, such as the URL of another vendor's server.
void replaceWords(QMap<QString, QByteArray> &files, const QJsonArray &pairs)
{
    for (const QJsonValue &value : pairs) {
        const QByteArray what = value.toArray().at(0).toString().toUtf8();
        const QByteArray with = value.toArray().at(1).toString().toUtf8();
        for (QByteArray &text : files) {
            text.replace(what, with);
        }
    }
}

/// "keep": [[file, "from" or "until", text]]: what was handed in begins or ends with the line that
/// holds the text; "amid": it ends in the middle of that line.
bool RowPlayer::trim(QMap<QString, QByteArray> &files)
{
    for (const QJsonValue &value : m_row.words.value(QLatin1String("keep")).toArray()) {
        const QJsonArray words = value.toArray();
        QByteArray &text = files[words.at(0).toString()];
        const QByteArray fragment = words.at(2).toString().toUtf8();
        const qsizetype found = text.indexOf(fragment);
        if (found < 0) {
            m_fault = QStringLiteral("\"%1\" is in no line to cut at").arg(words.at(2).toString());
            return false;
        }
        const qsizetype begin = text.lastIndexOf('\n', found) + 1;
        const qsizetype end = text.indexOf('\n', found) + 1;
        const QString how = words.at(1).toString();
        if (how == QLatin1String("from")) {
            text = text.sliced(begin);
        } else {
            text = text.first(how == QLatin1String("amid") ? found + fragment.size()
                              : end == 0                   ? text.size()
                                                           : end);
        }
    }
    return true;
}

std::expected<QMap<QString, QByteArray>, QString> RowPlayer::play()
{
    QJsonArray rounds = m_row.words.value(QLatin1String("rounds")).toArray();
    if (rounds.isEmpty()) {
        rounds.append(m_row.words); // a row with one round is that round itself
    }
    for (const QJsonValue &round : std::as_const(rounds)) {
        if (!playRound(round.toObject())) {
            return std::unexpected(m_row.name + QLatin1String(": ") + m_fault);
        }
    }
    const Moment from = GoldenWorld::start() - 12min;
    const Moment to =
        m_end + std::chrono::minutes(m_row.words.value(QLatin1String("tail")).toInt(6));
    QMap<QString, QByteArray> files = m_server.files(from, to);
    for (const auto &device : m_devices) {
        files.insert(device->files(from, to));
    }
    const QJsonObject texts = m_row.words.value(QLatin1String("files")).toObject();
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        QByteArray content;
        for (const QJsonValue &line : text.value().toArray()) {
            content += line.toString().toUtf8() + '\n';
        }
        files.insert(text.key(), content);
    }
    replaceWords(files, m_row.words.value(QLatin1String("replace")).toArray());
    if (!trim(files)) {
        return std::unexpected(m_row.name + QLatin1String(": ") + m_fault);
    }
    return files;
}
} // namespace

std::expected<QList<GoldenRow>, QString> readGoldenTables(const QString &directory)
{
    QList<GoldenRow> rows;
    QSet<QString> names;
    const QDir tables(directory);
    for (const QString &name : tables.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(tables.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return std::unexpected(name + QLatin1String(": cannot be read"));
        }
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
        if (!document.isArray()) {
            return std::unexpected(QStringLiteral("%1: at byte %2: %3")
                                       .arg(name)
                                       .arg(error.offset)
                                       .arg(error.errorString()));
        }
        for (const QJsonValue &value : document.array()) {
            const QJsonObject words = value.toObject();
            const QString row = words.value(QLatin1String("case")).toString();
            if (row.isEmpty() || names.contains(row)) {
                return std::unexpected(
                    QStringLiteral("%1: a case without a name of its own: \"%2\"").arg(name, row));
            }
            names.insert(row);
            rows.append({.name = row, .table = name.chopped(5), .words = words});
        }
    }
    return rows;
}

std::expected<QMap<QString, QByteArray>, QString> goldenFiles(GoldenWorld &world,
                                                              const GoldenRow &row)
{
    return RowPlayer(world, row).play();
}

} // namespace Scep::Examples
