// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/enrollment.h"

#include <QByteArrayList>
#include <QList>
#include <QString>

#include <memory>

namespace Scep {

/// A fault in a rule file, for the person who wrote it. A faulty rule is left out, never fatal; one
/// with a warning works.
struct RuleIssue
{
    QString file;
    int line = 0; ///< counted from 1; 0: the file as a whole
    QString message;
    bool isWarning = false;

    bool operator==(const RuleIssue &) const = default;
};

/// The status of a rule that nobody has confirmed: it may draw attention, but no verdict rests on
/// it.
inline constexpr QLatin1StringView UnverifiedStatus("experimental");

/// What a rule says besides its detection: everything a finding is made of.
struct RuleInfo
{
    QString id;
    QString file;
    int line = 0; ///< where its id stands
    QString title;
    QString status; ///< Sigma: "stable", "test", "experimental" …
    QString description;
    QStringList references;
    LogSource logSource;
    Level level = Level::Informational;
    Stage stage = Stage::DeployProfile;
    Outcome outcome = Outcome::NotObserved;
    QString state; ///< template: "{name}" stands for a capture or field
    /// Why the finding (or, for a waiting state with a limit, the stall) came about, and what to
    /// do.
    QString cause;
    QStringList fix;
    EnrollmentKind track = EnrollmentKind::Scep;
    bool isFallback = false; ///< only speaks where no verified finding has its outcome
    std::chrono::seconds limit{
        0};               ///< how long the state may last before it is stalled; 0: no limit
    QString next;         ///< the state or event that should follow, named when the state stalls
    QString stalledTitle; ///< the cause in a few words when it stalls
    QStringList exampleMatches;
    QStringList exampleRejects;
};

/// The signatures: rules in Sigma's format with a `scep:` block (design section 4), compiled.
/// Immutable after loading; matching may run on several threads. A rule that is built into the
/// program is read when its log source is first asked for; all others are read, and their faults
/// known, after loading.
class RuleBase
{
public:
    /// The rules that are built into the program (":/rules"), in English.
    [[nodiscard]] static const RuleBase &builtIn();

    /// The same with their texts in that language ("pl"), as far as it has them (ruletexts.h).
    [[nodiscard]] static RuleBase builtInFor(const QString &language);

    /// All *.yml below the folders, later folders override by id. Their texts are in that language
    /// as far as there are any, else in English.
    [[nodiscard]] static RuleBase load(const QStringList &folders, const QString &language = {});

    /// The rules that are built into the program, and those of a person's folder in place of or
    /// after them. Issues are those of the folder. As to the language, see load().
    [[nodiscard]] static RuleBase withFolder(const QString &folder, const QString &language = {});

    /// No rules. The language is that of rules to come.
    explicit RuleBase(const QString &language = {});
    RuleBase(RuleBase &&) noexcept;
    RuleBase &operator=(RuleBase &&) noexcept;
    ~RuleBase();

    [[nodiscard]] QList<RuleInfo> rules() const;
    /// What is wrong with any of them; reads them all.
    [[nodiscard]] QList<RuleIssue> issues() const;
    /// What is wrong with those that are not built into the program.
    [[nodiscard]] QList<RuleIssue> issuesOfFolders() const;
    [[nodiscard]] const RuleInfo *find(const QString &id) const;

    /// For each rule of that log source at least one literal without which it cannot match. Lines
    /// that hold none of them need not be parsed.
    [[nodiscard]] QByteArrayList literals(const LogSource &source) const;

    /// What all rules say of the event, most telling first: by level, then by rule order. Empty
    /// when no rule speaks of it. What an unverified rule says judges nothing, whatever its own
    /// outcome: it is a mark, and a finding where its level says so.
    [[nodiscard]] QList<Observation> match(const LogEvent &event) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Scep
