{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Open the account</h1>
  <p>You see the customer’s pages as staff, read-only. Each page that you open is recorded.</p>
</div></div>
<form method="post" action="/am/HANDOFF" data-continue>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="token" value="{{F_TOKEN}}">
  <button class="btn btn-primary">Open the account</button>
</form>
