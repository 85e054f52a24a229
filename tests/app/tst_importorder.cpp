// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pipeline.h"
#include "models/report/analysisjson.h"
#include "tests/generator/multidevice.h"
#include "tests/generator/seeded.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Scep;
using namespace Qt::StringLiterals;

namespace {
QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        files.append(walk.next());
    }
    files.removeIf([](const QString &path) { return path.endsWith(u".md"); });
    files.sort();
    return files;
}

QByteArray textOf(const QJsonValue &value)
{
    return value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)
                            : QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
}

QJsonArray sorted(const QJsonArray &array)
{
    QList<QJsonValue> values(array.begin(), array.end());
    std::ranges::sort(values, {}, textOf);
    QJsonArray result;
    for (const QJsonValue &value : std::as_const(values)) {
        result.append(value);
    }
    return result;
}

/// What the analysis says, without what follows the order of the sources by contract: their
/// numbers, which become their paths, the ids that are made of numbers, and the order of the lists
/// at the top and of the places where a certificate was found.
class Canonical
{
public:
    explicit Canonical(const QJsonObject &analysis)
    {
        for (const QJsonValue &source : analysis[u"sources"].toArray()) {
            m_paths.append(source[u"path"].toString());
        }
        for (auto it = analysis.begin(); it != analysis.end(); ++it) {
            m_result.insert(it.key(), it.value().isArray()
                                          ? QJsonValue(list(it.key(), it.value().toArray()))
                                          : it.value());
        }
    }

    [[nodiscard]] QString text() const
    {
        return QString::fromUtf8(QJsonDocument(m_result).toJson());
    }

private:
    [[nodiscard]] QJsonArray list(const QString &name, const QJsonArray &items) const
    {
        QJsonArray result;
        for (const QJsonValue &item : items) {
            QJsonValue value = withPaths(item, name == u"rotatedSets");
            if (value.isObject() && name != u"sources") {
                QJsonObject object = value.toObject();
                if (object[u"evidence"].isArray()) {
                    object[u"evidence"] = sorted(object[u"evidence"].toArray());
                }
                value = name == u"devices" ? withoutIds(object) : object;
            }
            result.append(value);
        }
        return sorted(result);
    }

    static QJsonObject withoutIds(QJsonObject device)
    {
        device.remove(u"id");
        QJsonArray enrollments;
        for (const QJsonValue &item : device[u"enrollments"].toArray()) {
            QJsonObject enrollment = item.toObject();
            enrollment.remove(u"id");
            enrollments.append(enrollment);
        }
        device[u"enrollments"] = enrollments;
        return device;
    }

    [[nodiscard]] QJsonValue withPaths(const QJsonValue &value, bool isSource) const
    {
        if (value.isArray()) {
            QJsonArray result;
            for (const QJsonValue &item : value.toArray()) {
                result.append(withPaths(item, isSource));
            }
            return result;
        }
        if (value.isObject()) {
            QJsonObject result = value.toObject();
            for (auto it = result.begin(); it != result.end(); ++it) {
                it.value() =
                    withPaths(it.value(), it.key() == u"source" || it.key() == u"reference");
            }
            return result;
        }
        return isSource && value.isDouble() ? QJsonValue(m_paths.value(value.toInt())) : value;
    }

    QStringList m_paths;
    QJsonObject m_result;
};

QString told(const QStringList &paths)
{
    return Canonical(analysisToJson(Pipeline().run(paths))).text();
}
} // namespace

/// The whole verdict, as programs read it, is the same in whatever order the files are given.
class TestImportOrder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void verdictIsTheSame_data();
    void verdictIsTheSame();

private:
    QTemporaryDir m_folder;
};

void TestImportOrder::initTestCase()
{
    const Examples::SeededLibrary library;
    const Examples::PkiWorld world;
    const auto made = Examples::multiDeviceCase(world, {.android = std::chrono::seconds(432),
                                                        .apple = std::chrono::seconds(-95),
                                                        .windows = std::chrono::seconds(-200)});
    for (const auto &[name, bytes] : made.files.asKeyValueRange()) {
        QVERIFY(QDir(m_folder.path()).mkpath(QFileInfo(name).path()));
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
}

void TestImportOrder::verdictIsTheSame_data()
{
    QTest::addColumn<QStringList>("files");
    const QDir examples(qEnvironmentVariable("SCEP_WORKBENCH_SOURCE_DIR") +
                        u"/resources/examples"_s);
    for (const QString &name : examples.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QTest::newRow(qPrintable(name)) << filesBelow(examples.filePath(name));
    }
    QTest::newRow("all examples") << filesBelow(examples.path());
    QTest::newRow("many devices") << filesBelow(m_folder.path());
}

void TestImportOrder::verdictIsTheSame()
{
    QFETCH(QStringList, files);
    QVERIFY(files.size() > 1);
    const QString expected = told(files);
    QVERIFY(expected.contains(u"\"verdict\""));
    QRandomGenerator random(20261127);
    for (int round = 0; round < 4; ++round) {
        if (round == 0) {
            std::ranges::reverse(files);
        } else {
            std::ranges::shuffle(files, random);
        }
        const QString other = told(files);
        if (other != expected) {
            const QStringList lines = expected.split(u'\n');
            const QStringList others = other.split(u'\n');
            const auto [one, two] = std::ranges::mismatch(lines, others);
            QFAIL(qPrintable(u"%1\n%2"_s.arg(lines.value(one - lines.begin()),
                                             others.value(two - others.begin()))));
        }
    }
}

QTEST_GUILESS_MAIN(TestImportOrder)
#include "tst_importorder.moc"
