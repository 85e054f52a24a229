// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/rulebase.h"

#include "models/analysis/ruledocument.h"
#include "models/analysis/rulefile.h"
#include "models/analysis/ruleindex.h"
#include "models/analysis/ruleliteral.h"
#include "models/analysis/ruleshelf.h"
#include "models/domain/limits.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <algorithm>
#include <map>
#include <mutex>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RuleBase)
};

/// An empty member of the rule's log source matches anything.
bool covers(const LogSource &ofRule, const LogSource &source)
{
    return (ofRule.product.isEmpty() || ofRule.product == source.product) &&
           (ofRule.service.isEmpty() || ofRule.service == source.service);
}

QString keyOf(const LogSource &source)
{
    return source.product + u'/' + source.service;
}

/// Whether the file is in the program itself: its rules were proved when it was built.
bool isBuiltIn(const QString &path)
{
    return path.startsWith(u':');
}

/// What is said of an outcome by a rule of that status.
Outcome outcomeOf(const RuleInfo &rule)
{
    return rule.status == UnverifiedStatus ? Outcome::NotObserved : rule.outcome;
}

/// "event {EventID}" with the captures and fields put in.
QString expanded(const QString &pattern, const QHash<QString, QString> &captures,
                 const LogEvent &event)
{
    QString text;
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0) {
            break;
        }
        const QString name = pattern.sliced(open + 1, close - open - 1);
        text += QStringView(pattern).sliced(at, open - at);
        text += captures.contains(name) ? captures.value(name) : event.field(name);
        at = close + 1;
    }
    text += QStringView(pattern).sliced(at);
    return text.trimmed();
}

Observation toObservation(const Rule &rule, const LogEvent &event, QHash<QString, QString> captures)
{
    for (auto it = rule.captureFields.cbegin(); it != rule.captureFields.cend(); ++it) {
        const QString value = event.field(it.value());
        if (!value.isEmpty()) {
            captures.insert(it.key(), value);
        }
    }
    const RuleInfo &info = rule.info;
    const QString state = expanded(info.state, captures, event);
    return {event,           info.id, info.title, info.track, info.stage,
            outcomeOf(info), state,   info.level, captures};
}

QStringList ruleFilesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(folder, {u"*.yml"_s, u"*.yaml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext() && files.size() < Limits::RuleFiles) {
        files.append(it.next());
    }
    files.removeIf(&isRuleTextsPath);
    files.sort();
    return files;
}

} // namespace

/// The rules of one log source, put in order when they are first asked.
struct SourceRules
{
    std::once_flag isIndexed;
    QByteArrayList literals;
    RuleIndex index;
};

struct RuleBase::Private
{
    explicit Private(const QString &language)
        : shelf(language)
    {
    }

    RuleShelf shelf;
    QHash<QString, size_t> byId;
    QList<RuleIssue> issues; ///< beside those of the shelf
    /// For every log source that a rule names.
    std::map<QString, SourceRules> bySource;
    /// For all others: rules that leave product or service open.
    std::vector<size_t> openRules;

    void findSources();
    void loadFolder(const QString &folder);
    void loadFile(const QString &path, QSet<QString> &idsOfFolder, qint64 &bytesLeft);
    void add(const RuleDocument &document, QSet<QString> &idsOfFolder);
    void add(const Rule &rule, QSet<QString> &idsOfFolder);
    [[nodiscard]] std::vector<size_t> all() const;
    [[nodiscard]] std::vector<size_t> covering(const LogSource &source) const;
    /// Null when no rule names that log source.
    [[nodiscard]] const SourceRules *of(const LogSource &source);
    [[nodiscard]] std::vector<size_t> candidates(const LogEvent &event);
};

void RuleBase::Private::findSources()
{
    for (const size_t i : all()) {
        const LogSource &source = shelf.logSource(i);
        (void)bySource[keyOf(source)];
        if (source.product.isEmpty() || source.service.isEmpty()) {
            openRules.push_back(i);
        }
    }
}

std::vector<size_t> RuleBase::Private::all() const
{
    std::vector<size_t> numbers(shelf.size());
    std::iota(numbers.begin(), numbers.end(), size_t{0});
    return numbers;
}

std::vector<size_t> RuleBase::Private::covering(const LogSource &source) const
{
    std::vector<size_t> numbers = all();
    std::erase_if(numbers, [&](size_t i) { return !covers(shelf.logSource(i), source); });
    return numbers;
}

const SourceRules *RuleBase::Private::of(const LogSource &source)
{
    const auto known = bySource.find(keyOf(source));
    if (known == bySource.end()) {
        return nullptr;
    }
    SourceRules &rules = known->second;
    std::call_once(rules.isIndexed, [&] {
        const std::vector<size_t> numbers = covering(source);
        shelf.read(numbers);
        for (const size_t i : numbers) {
            if (const Rule *rule = shelf.rule(i)) {
                rules.literals += rule->literals;
                rules.index.add(i, rule->detection.gate());
            }
        }
        rules.literals = reducedLiterals(rules.literals);
    });
    return &rules;
}

std::vector<size_t> RuleBase::Private::candidates(const LogEvent &event)
{
    if (const SourceRules *known = of(event.logSource)) {
        return known->index.candidates(event);
    }
    std::vector<size_t> open;
    std::ranges::copy_if(openRules, std::back_inserter(open), [&](size_t i) {
        return covers(shelf.logSource(i), event.logSource) && shelf.rule(i) != nullptr;
    });
    return open;
}

void RuleBase::Private::loadFolder(const QString &folder)
{
    if (!QDir(folder).exists()) {
        issues.append({folder, 0, Tr::tr("There is no folder \"%1\".").arg(folder)});
        return;
    }
    const QStringList files = ruleFilesBelow(folder);
    if (files.size() >= Limits::RuleFiles) {
        issues.append({folder, 0,
                       Tr::tr("Only the first %n rule file(s) of the folder were read.", nullptr,
                              Limits::RuleFiles)});
    }
    QSet<QString> idsOfFolder;
    qint64 bytesLeft = Limits::RuleFolderBytes;
    for (const QString &path : files) {
        loadFile(path, idsOfFolder, bytesLeft);
        if (bytesLeft <= 0) {
            issues.append(
                {path, 0,
                 Tr::tr("The rule files of the folder are too large together; those after "
                        "this one were not read.")});
            return;
        }
    }
}

void RuleBase::Private::loadFile(const QString &path, QSet<QString> &idsOfFolder, qint64 &bytesLeft)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        issues.append(
            {path, 0, Tr::tr("The rule file cannot be opened: %1.").arg(file.errorString())});
        return;
    }
    const QByteArray yaml = file.read(Limits::RuleFileBytes + 1);
    if (yaml.size() > Limits::RuleFileBytes) {
        issues.append({path, 0, Tr::tr("The rule file is too large.")});
        return;
    }
    bytesLeft -= yaml.size();
    if (isBuiltIn(path)) {
        for (const RuleDocument &document : ruleDocuments(yaml, path)) {
            add(document, idsOfFolder);
        }
        return;
    }
    const RuleFile content = readRules(yaml, path);
    issues += content.issues;
    for (const Rule &rule : content.rules) {
        add(rule, idsOfFolder);
    }
}

/// A rule that can be put in its place unread is; with any other it must be seen what is in it.
void RuleBase::Private::add(const RuleDocument &document, QSet<QString> &idsOfFolder)
{
    const auto head = ruleHead(document);
    if (head && !byId.contains(head->id) && shelf.size() < size_t{Limits::Rules}) {
        idsOfFolder.insert(head->id);
        byId.insert(head->id, shelf.size());
        shelf.add(document, head->logSource);
        return;
    }
    const RuleFile content = readRule(document);
    issues += content.issues;
    for (const Rule &rule : content.rules) {
        add(rule, idsOfFolder);
    }
}

void RuleBase::Private::add(const Rule &rule, QSet<QString> &idsOfFolder)
{
    const QString id = rule.info.id.toLower();
    if (idsOfFolder.contains(id)) {
        issues.append({rule.info.file, rule.info.line,
                       Tr::tr("The id %1 of \"%2\" belongs to another rule of the same folder.")
                           .arg(id, rule.info.title)});
        return;
    }
    idsOfFolder.insert(id);
    if (const auto known = byId.constFind(id); known != byId.cend()) {
        shelf.replace(*known, rule);
        return;
    }
    if (shelf.size() >= size_t{Limits::Rules}) {
        issues.append(
            {rule.info.file, rule.info.line,
             Tr::tr("There are more than %n rule(s); \"%1\" was left out.", nullptr, Limits::Rules)
                 .arg(rule.info.title)});
        return;
    }
    byId.insert(id, shelf.size());
    shelf.add(rule);
}

RuleBase::RuleBase(const QString &language)
    : d(std::make_unique<Private>(language))
{
}

RuleBase::RuleBase(RuleBase &&) noexcept = default;
RuleBase &RuleBase::operator=(RuleBase &&) noexcept = default;
RuleBase::~RuleBase() = default;

const RuleBase &RuleBase::builtIn()
{
    static const RuleBase rules = load({u":/rules"_s});
    return rules;
}

RuleBase RuleBase::builtInFor(const QString &language)
{
    return load({u":/rules"_s}, language);
}

RuleBase RuleBase::load(const QStringList &folders, const QString &language)
{
    RuleBase base(language);
    for (const QString &folder : folders) {
        base.d->loadFolder(folder);
    }
    base.d->findSources();
    return base;
}

RuleBase RuleBase::withFolder(const QString &folder, const QString &language)
{
    return load({u":/rules"_s, folder}, language);
}

QList<RuleInfo> RuleBase::rules() const
{
    const std::vector<size_t> numbers = d->all();
    d->shelf.read(numbers);
    QList<RuleInfo> infos;
    for (const size_t i : numbers) {
        if (const Rule *rule = d->shelf.rule(i)) {
            infos.append(rule->info);
        }
    }
    return infos;
}

QList<RuleIssue> RuleBase::issues() const
{
    d->shelf.read(d->all());
    return d->issues + d->shelf.issues();
}

QList<RuleIssue> RuleBase::issuesOfFolders() const
{
    QList<RuleIssue> issues = d->issues + d->shelf.issues();
    issues.removeIf([](const RuleIssue &issue) { return isBuiltIn(issue.file); });
    return issues;
}

const RuleInfo *RuleBase::find(const QString &id) const
{
    const auto found = d->byId.constFind(id.toLower());
    if (found == d->byId.cend()) {
        return nullptr;
    }
    const Rule *rule = d->shelf.rule(*found);
    return rule == nullptr ? nullptr : &rule->info;
}

QByteArrayList RuleBase::literals(const LogSource &source) const
{
    if (const SourceRules *known = d->of(source)) {
        return known->literals;
    }
    QByteArrayList literals;
    for (const size_t i : d->openRules) {
        const Rule *rule = covers(d->shelf.logSource(i), source) ? d->shelf.rule(i) : nullptr;
        if (rule != nullptr) {
            literals += rule->literals;
        }
    }
    return reducedLiterals(literals);
}

QList<Observation> RuleBase::match(const LogEvent &event) const
{
    QList<Observation> observations;
    QList<Observation> fallbacks;
    QSet<Outcome> explained;
    for (const size_t i : d->candidates(event)) {
        const Rule &rule = *d->shelf.rule(i);
        auto captures = rule.detection.match(event);
        if (!captures) {
            continue;
        }
        const RuleInfo &info = rule.info;
        QList<Observation> &said = info.isFallback ? fallbacks : observations;
        said.append(toObservation(rule, event, *std::move(captures)));
        if (!info.isFallback && info.level > Level::Informational &&
            info.status != UnverifiedStatus) {
            explained.insert(info.outcome);
        }
    }
    std::ranges::copy_if(fallbacks, std::back_inserter(observations),
                         [&explained](const Observation &fallback) {
                             return !explained.contains(fallback.outcome);
                         });
    std::ranges::stable_sort(observations, std::ranges::greater{}, &Observation::level);
    return observations;
}

} // namespace Scep
