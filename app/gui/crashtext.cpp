// SPDX-FileCopyrightText: SCEP Workbench authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/crashtext.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <array>
#include <csignal>
#include <cstring>

#include <execinfo.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Scep {

namespace {

constexpr int Calls = 64;
constexpr int TextsKept = 5;
constexpr std::array Signals{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

// Made before anything can go wrong: in a signal handler nothing may be allocated.
std::array<char, 4096> path;
std::array<char, 256> head;
// Where the main thread's own stack has run out there is no room for a handler on it.
std::array<char, 64 * 1024> handlerStack;

void write(int file, const char *text)
{
    // There is nobody to tell that it did not work.
    [[maybe_unused]] const auto written = ::write(file, text, std::strlen(text));
}

const char *nameOf(int signal)
{
    switch (signal) {
    case SIGSEGV:
        return "SIGSEGV\n";
    case SIGBUS:
        return "SIGBUS\n";
    case SIGFPE:
        return "SIGFPE\n";
    case SIGILL:
        return "SIGILL\n";
    default:
        return "SIGABRT\n";
    }
}

void writeCrashText(int signal)
{
    std::array<void *, Calls> calls;
    const int count = backtrace(calls.data(), Calls);
    const int file = open(path.data(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        write(file, head.data());
        write(file, nameOf(signal));
        // Modules, functions and addresses: no arguments, no memory.
        backtrace_symbols_fd(calls.data(), count, file);
        close(file);
    }
    // The handler is gone after one call (SA_RESETHAND): now it ends as it would have.
    raise(signal);
}

template<std::size_t Size>
void store(std::array<char, Size> &target, const QByteArray &text)
{
    const std::size_t length = std::min<std::size_t>(Size - 1, text.size());
    std::memcpy(target.data(), text.constData(), length);
    target[length] = '\0';
}

} // namespace

void installCrashText(const QString &folder, const QString &version)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString name = u"crash-%1-%2.txt"_s.arg(
        QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s), QString::number(getpid()));
    store(path, QFile::encodeName(QDir(folder).filePath(name)));
    store(head, "SCEP Workbench " + version.toUtf8() + ", Qt " + qVersion() + '\n');
    // The first call loads what the later one, in the handler, must not load.
    std::array<void *, 1> first;
    backtrace(first.data(), 1);
    // A dump of memory would hold evidence. One byte is less than any dump has, and a limit of one
    // keeps the kernel from handing it to a collector, which a limit of none does not (core(5)).
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    limit.rlim_cur = std::min<rlim_t>(1, limit.rlim_max);
    setrlimit(RLIMIT_CORE, &limit);
    stack_t stack = {};
    stack.ss_sp = handlerStack.data();
    stack.ss_size = handlerStack.size();
    sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_handler = &writeCrashText;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_ONSTACK);
    for (const int signal : Signals) {
        sigaction(signal, &action, nullptr);
    }
}

QStringList takeCrashTexts(const QString &folder)
{
    const QDir texts(folder);
    QStringList fresh;
    for (const QString &name : texts.entryList({u"crash-*.txt"_s}, QDir::Files, QDir::Name)) {
        const QString known = texts.filePath(u"known-"_s + name);
        if (QFile::rename(texts.filePath(name), known)) {
            fresh.append(known);
        }
    }
    QStringList old = texts.entryList({u"known-crash-*.txt"_s}, QDir::Files, QDir::Name);
    while (old.size() > TextsKept) {
        QFile::remove(texts.filePath(old.takeFirst()));
    }
    return fresh;
}

} // namespace Scep
