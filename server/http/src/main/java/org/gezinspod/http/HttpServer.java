package org.gezinspod.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The listening socket and what runs behind it: Jetty, with a virtual thread per request.
 *
 * <p>{@link #bind} takes the port, so that whoever assembles the server knows its address; {@link
 * #start} begins to answer; {@link #close} stops taking requests, waits for those in progress and
 * stops. Each is called once, in this order.
 */
public final class HttpServer implements AutoCloseable {

  /** Threads for accepting and selecting; requests run on virtual threads. */
  private static final int PLATFORM_THREADS = 16;

  private final Server server;
  private final ServerConnector connector;
  private final HttpLimits limits;

  private HttpServer(Server server, ServerConnector connector, HttpLimits limits) {
    this.server = server;
    this.connector = connector;
    this.limits = limits;
  }

  /**
   * Takes a port.
   *
   * @param port 0 for any free one
   * @throws UncheckedIOException when it is taken or not allowed
   */
  public static HttpServer bind(String host, int port, HttpLimits limits) {
    QueuedThreadPool threads = new QueuedThreadPool(PLATFORM_THREADS, 2);
    threads.setName("http");
    threads.setVirtualThreadsExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("request-", 0).factory()));
    Server server = new Server(threads);
    server.setErrorHandler(new JettyErrors(limits));
    server.setStopTimeout(limits.drainTime().toMillis());
    ServerConnector connector =
        new ServerConnector(server, new HttpConnectionFactory(configuration(limits)));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(limits.idleTime().toMillis());
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new HttpServer(server, connector, limits);
  }

  private static HttpConfiguration configuration(HttpLimits limits) {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setRequestHeaderSize(limits.headerBytes());
    configuration.setResponseHeaderSize(limits.responseHeaderBytes());
    configuration.setMaxResponseHeaderSize(limits.responseHeaderBytes());
    configuration.setSendServerVersion(false);
    configuration.setSendXPoweredBy(false);
    // "%25" is an escaped '%' and nothing else; RequestTarget refuses what is really ambiguous.
    configuration.setUriCompliance(
        UriCompliance.RFC3986.with("gezinspod", UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
    configuration.setIdleTimeout(limits.idleTime().toMillis());
    return configuration;
  }

  /** The port that was taken. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Begins to answer requests with {@code endpoint}: the {@link Chain}. */
  public void start(Endpoint endpoint) {
    server.setHandler(new GracefulHandler(new Entrance(endpoint, limits)));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP server did not start", e);
    }
  }

  /** Refuses new requests, waits {@link HttpLimits#drainTime} for those in progress, and stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP server did not stop cleanly", e);
    } finally {
      connector.close();
    }
  }

  /** Where Jetty hands a request over. */
  private static final class Entrance extends Handler.Abstract {

    private final Endpoint endpoint;
    private final HttpLimits limits;

    private Entrance(Endpoint endpoint, HttpLimits limits) {
      this.endpoint = endpoint;
      this.limits = limits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Exchange exchange = new Exchange(request, response, callback, limits);
      endpoint.answer(exchange);
      exchange.finish();
      return true;
    }
  }
}
