// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program that the kill test kills. It is made of what the real one is made of (store, keeper,
// import, rules), makes notes without end, and says what it is about to do and what it may call
// kept:
//
//   try put ID VERSION      kept put ID VERSION      refused
//   try remove ID           kept remove ID
//   try save PATH           saved PATH
//   at PATH                 where notes are kept from now on
//
// Usage: casewriter SCENARIO CASE FOLDER UNTITLED SEED
//   import    begins an import of FOLDER, and notes are made while it runs; no name is given
//   notes     opens CASE, where it exists, else saves an empty one; then makes notes
//   save      the same, with FOLDER imported, saving under other names between the notes
//   migrate   opens CASE, which is of version 1; then makes notes
//   full      as notes, on a disk that is soon full, and now and then has room again
//   readOnly  opens CASE as somebody who may not write it

#include "app/gui/importcontroller.h"
#include "app/pipeline.h"
#include "models/session/casekeeper.h"
#include "models/session/casestore.h"
#include "tests/kill/notetext.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <grp.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Scep;

namespace {
/// A user without rights on anything.
constexpr uid_t Nobody = 65'534;

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    // At once and whole: what was said before the end counts.
    if (::write(STDOUT_FILENO, bytes.constData(), static_cast<size_t>(bytes.size())) !=
        bytes.size()) {
        std::_Exit(1);
    }
}

void setRoom(qint64 bytes)
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes < 0 ? limit.rlim_max : static_cast<rlim_t>(bytes);
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

class CaseWriter : public QObject
{
public:
    CaseWriter(const QStringList &arguments, const Pipeline *pipeline)
        : m_scenario(arguments.at(1))
        , m_case(arguments.at(2))
        , m_folder(arguments.at(3))
        , m_random(arguments.at(5).toUInt())
        , m_store([pipeline](const CaseEvidence &evidence) {
            return pipeline ? pipeline->analyzeEvidence(evidence) : Analysis();
        })
        , m_keeper(m_store, arguments.at(4))
    {
        if (pipeline) {
            m_imports = std::make_unique<ImportController>(*pipeline, m_store);
            connect(m_imports.get(), &ImportController::sourceRead, &m_keeper,
                    &CaseKeeper::takeSource);
            connect(m_imports.get(), &ImportController::inputsUnpacked, &m_keeper,
                    &CaseKeeper::takeCopies);
        }
        connect(&m_timer, &QTimer::timeout, this, [this] { work(); });
    }

    bool begin()
    {
        if (m_imports && (m_scenario == QLatin1StringView("import") || !QFile::exists(m_case))) {
            m_imports->import({m_folder});
        }
        if (m_scenario != QLatin1StringView("import")) {
            if (!openOrMake()) {
                return false;
            }
            sayWhere();
        }
        m_timer.start();
        return true;
    }

private:
    bool openOrMake()
    {
        if (!QFile::exists(m_case)) {
            return m_keeper.saveAs(m_case).has_value();
        }
        if (m_scenario == QLatin1StringView("migrate")) {
            say(QStringLiteral("at ") + m_case); // the moment from which it may be killed
        }
        const auto inputs = m_keeper.open(m_case);
        if (inputs && m_imports) {
            m_imports->importInputs(*inputs);
        }
        for (const Annotation &annotation : m_store.annotations()) {
            m_notes.append(annotation.id);
        }
        return inputs.has_value();
    }

    void sayWhere()
    {
        if (m_where != m_keeper.path()) {
            m_where = m_keeper.path();
            say(QStringLiteral("at ") + m_where);
        }
    }

    void work()
    {
        const quint32 dice = m_random.bounded(100);
        if (m_scenario == QLatin1StringView("save") && dice < 8) {
            save();
        } else if (dice < 15 && m_notes.size() > 5) {
            remove(m_notes.takeAt(m_random.bounded(m_notes.size())));
        } else if (dice < 50 && !m_notes.isEmpty()) {
            change(m_notes.at(m_random.bounded(m_notes.size())));
        } else {
            put();
        }
        if (m_scenario == QLatin1StringView("full")) {
            setRoom(dice % 3 == 0 ? -1 : 30'000 + dice * 1'000);
        }
    }

    void save()
    {
        const QString path = QStringLiteral("%1-%2.scepcase").arg(m_case).arg(++m_saves);
        say(QStringLiteral("try save ") + path);
        if (m_keeper.saveAs(path)) {
            say(QStringLiteral("saved ") + path);
            m_where = path;
        }
    }

    void put()
    {
        Annotation annotation;
        annotation.id = QUuid::createUuid();
        annotation.createdAt = QDateTime::currentDateTimeUtc();
        annotation.changedAt = annotation.createdAt;
        annotation.text = versionText(++m_version);
        const QList<SourceFile> &sources = m_store.current().evidence.sources;
        if (!sources.isEmpty()) {
            annotation.target.kind = AnnotationTargetKind::Lines;
            annotation.target.evidence.source = sources.at(m_random.bounded(sources.size())).id;
            annotation.target.evidence.line = 1;
            annotation.target.lastLine = 1;
        }
        sayTry(annotation);
        m_store.addAnnotation(annotation);
        m_notes.append(annotation.id);
        sayKept(annotation);
    }

    void change(const QUuid &id)
    {
        Annotation annotation = *m_store.annotation(id);
        annotation.text = versionText(++m_version);
        annotation.changedAt = QDateTime::currentDateTimeUtc();
        sayTry(annotation);
        m_store.changeAnnotation(annotation);
        sayKept(annotation);
    }

    void remove(const QUuid &id)
    {
        const QString name = id.toString(QUuid::WithoutBraces);
        m_tried.append(QStringLiteral("remove ") + name);
        say(QStringLiteral("try ") + m_tried.constLast());
        m_store.removeAnnotation(id);
        sayOutcome();
    }

    void sayTry(const Annotation &annotation)
    {
        m_tried.append(QStringLiteral("put %1 %2")
                           .arg(annotation.id.toString(QUuid::WithoutBraces))
                           .arg(versionOf(annotation.text)));
        say(QStringLiteral("try ") + m_tried.constLast());
    }

    void sayKept(const Annotation & /*annotation*/) { sayOutcome(); }

    /// What was refused before is kept with the next that is kept.
    void sayOutcome()
    {
        if (!m_keeper.isSaved()) {
            say(QStringLiteral("refused"));
            return;
        }
        sayWhere();
        for (const QString &each : std::as_const(m_tried)) {
            say(QStringLiteral("kept ") + each);
        }
        m_tried.clear();
    }

    const QString m_scenario;
    const QString m_case;
    const QString m_folder;
    QRandomGenerator m_random;
    CaseStore m_store;
    CaseKeeper m_keeper;
    std::unique_ptr<ImportController> m_imports;
    QTimer m_timer;
    QList<QUuid> m_notes;
    QStringList m_tried;
    QString m_where;
    int m_version = 1;
    int m_saves = 0;
};
} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6) {
        return 2;
    }
    const QString &scenario = arguments.at(1);
    (void)std::signal(SIGXFSZ, SIG_IGN);
    if (scenario == QLatin1StringView("readOnly") && ::geteuid() == 0 &&
        (::setgroups(0, nullptr) != 0 || ::setgid(Nobody) != 0 || ::setuid(Nobody) != 0)) {
        return 3;
    }
    const bool imports =
        scenario == QLatin1StringView("import") || scenario == QLatin1StringView("save");
    std::optional<Pipeline> pipeline;
    if (imports) {
        pipeline.emplace();
    }
    CaseWriter writer(arguments, pipeline ? &*pipeline : nullptr);
    if (!writer.begin()) {
        return 4;
    }
    return QCoreApplication::exec();
}
