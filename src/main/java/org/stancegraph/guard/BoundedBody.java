package org.stancegraph.guard;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/// A request whose body ends with an error where it would be longer than allowed, whatever length
/// it claimed to have.
final class BoundedBody extends HttpServletRequestWrapper {

  private final int most;

  BoundedBody(HttpServletRequest request, int most) {
    super(request);
    this.most = most;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new Counted(super.getInputStream(), most);
  }

  private static final class Counted extends ServletInputStream {

    private final ServletInputStream in;
    private final int most;
    private long read;

    Counted(ServletInputStream in, int most) {
      this.in = in;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      var next = in.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      var got = in.read(bytes, from, length);
      count(Math.max(0, got));
      return got;
    }

    private void count(int got) throws IOException {
      read += got;
      if (read > most) {
        throw new IOException("the body has more than " + most + " bytes");
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
