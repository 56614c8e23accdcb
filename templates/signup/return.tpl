{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Back from PayPal</h1>
  <p>One more step: we ask PayPal about your payment.</p>
</div></div>
<form method="post" action="/signup/return.html" data-auto-submit>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="order" value="{{ORDER}}"><input type="hidden" name="key" value="{{KEY}}"><input type="hidden" name="tx" value="{{TX}}">
  <button class="btn btn-primary btn-lg" data-busy="Asking PayPal">Show my payment</button>
</form>
